// diagnosis: own-counting
// fails: parallel
// A better algorithm needs no threads.
const primesBelow = (n: number): number => {
  const composite = new Uint8Array(n);
  let count = 0;
  for (let number = 2; number < n; number++) {
    if (composite[number] === 1) continue;
    count += 1;
    for (let multiple = number * number; multiple < n; multiple += number) composite[multiple] = 1;
  }
  return count;
};

export const main = async (branches: readonly number[]): Promise<number[]> => branches.map(primesBelow);
