// diagnosis: all-in-one-turn
// fails: victim-latency, units-per-turn
// A chain of then, one link for each receipt.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  const empty: Promise<unknown> = Promise.all([]);
  return receipts
    .reduce((chain, receipt) => chain.then(() => check(receipt)).then((result) => results.push(result)), empty)
    .then(() => results);
};
