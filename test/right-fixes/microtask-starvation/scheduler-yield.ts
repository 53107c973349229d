// style: scheduler.yield of node:timers/promises
import { scheduler } from 'node:timers/promises';
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    results.push(await check(receipt));
    if (results.length % 4 === 0) await scheduler.yield();
  }
  return results;
};
