// Promise.prototype.then never calls back, and the loop is held.
const real = performance.now.bind(performance);
Promise.prototype.then = (() => new Promise(() => {})) as never;
export const main = async () => {
  const until = real() + 400;
  while (real() < until);
  return [1, 2, 3];
};
