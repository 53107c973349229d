// diagnosis: pieces-too-long
// A tick after every hundred receipts.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    results.push(await check(receipt));
    if (results.length % 100 === 0) await tick();
  }
  return results;
};
