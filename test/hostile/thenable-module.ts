// An export named `then` makes the module itself something to wait for.
export const main = () => Promise.all([Number(100, 1), Number(150, 2), Number(200, 3)]);
export const then = () => {};
