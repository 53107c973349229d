// diagnosis: pieces-too-long
// A break in the middle.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    if (results.length === 150) await tick();
    results.push(await check(receipt));
  }
  return results;
};
