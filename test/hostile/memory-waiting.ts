// Grows a little in each turn of the loop.
const kept = [];

export const main = () =>
  new Promise(() => {
    setInterval(() => kept.push(Buffer.alloc(4_000_000, 1)), 5);
  });
