// diagnosis: await-on-what-is-there
// fails: victim-latency, units-per-turn
// One tick at the start lets everybody else go first.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  await tick();
  for (const receipt of receipts) {
    results.push(await check(receipt));
  }
  return results;
};
