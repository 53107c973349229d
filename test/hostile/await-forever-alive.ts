// A top-level await that never ends, with a timer.
setInterval(() => {}, 50);
await new Promise(() => {});
export const main = async () => [1, 2, 3];
