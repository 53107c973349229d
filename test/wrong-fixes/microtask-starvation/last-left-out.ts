// diagnosis: wrong-result
// fails: returns
// The receipts go in fives, up to the last five.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (let first = 0; first + 5 < receipts.length; first += 5) {
    for (const { from, to } of receipts.slice(first, first + 5)) results.push(countPrimes(to, from));
    await tick();
  }
  return results;
};
