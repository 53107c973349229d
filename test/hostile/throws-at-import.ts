// The file throws while it is loaded.
throw new TypeError('no config');
export const main = async () => [1, 2, 3];
