// Nothing is left to wait for, and the promise is pending.
export const main = () => new Promise(() => {});
