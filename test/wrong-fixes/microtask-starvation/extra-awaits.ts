// diagnosis: microtask-yield
// fails: victim-latency, units-per-turn
// Two more awaits, so that the loop surely comes in between.
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
    await Promise.resolve();
    await Promise.resolve();
  }
  return results;
};
