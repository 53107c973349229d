// Part of loop-in-second-file.
export const turn = (n: number): number => {
  let x = n;
  while (x > 0) { //! line
    x = ((x * 7) % 11) + 1;
  }
  return x;
};
