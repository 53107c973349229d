// The function has another name.
export const mian = async () => [1, 2, 3];
