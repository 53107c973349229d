// diagnosis: not-awaited
// The loop need not wait for each of them.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  const checkLater = async (receipt: Receipt): Promise<void> => {
    await tick();
    results.push(await check(receipt));
  };
  for (const receipt of receipts) checkLater(receipt);
  return results;
};
