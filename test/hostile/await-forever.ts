// A top-level await that never ends.
await new Promise(() => {});
export const main = async () => [1, 2, 3];
