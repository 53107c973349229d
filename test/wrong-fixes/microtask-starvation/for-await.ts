// diagnosis: all-in-one-turn
// fails: victim-latency, units-per-turn
// for await waits for each of them.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for await (const result of receipts.map(check)) results.push(result);
  return results;
};
