// Stops the clock of Date and holds the loop.
const real = performance.now.bind(performance);
Date.now = () => 0;
export const main = async () => {
  const until = real() + 400;
  while (real() < until);
  return [1, 2, 3];
};
