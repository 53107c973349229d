/** Whole numbers from 0, below what is asked for, that come the same way at every run: what a test finds can be found again. */
export const anyNumber = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The lower half of these bits has short periods.
    return Math.floor(((state >>> 8) / 0x1_00_00_00) * below);
  };
};
