// main is a value.
export const main = [1, 2, 3];
