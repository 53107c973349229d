// diagnosis: await-on-what-is-there
// fails: victim-latency, units-per-turn
// An async function around the async function.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

const checkSlowly = async (receipt: Receipt): Promise<number> => await check(receipt);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    results.push(await checkSlowly(receipt));
  }
  return results;
};
