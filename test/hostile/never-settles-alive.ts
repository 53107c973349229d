// The promise is pending and a timer keeps the process alive.
export const main = () => new Promise(() => setInterval(() => {}, 50));
