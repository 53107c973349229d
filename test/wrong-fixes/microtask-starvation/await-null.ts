// diagnosis: microtask-yield
// fails: victim-latency, units-per-turn
// An empty await is a little pause.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    await null;
    results.push(await check(receipt));
  }
  return results;
};
