// diagnosis: only-later
// fails: victim-latency, units-per-turn
// setTimeout runs the loop in the background.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

export const main = (receipts: readonly Receipt[]): Promise<number[]> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(receipts.map(({ from, to }) => countPrimes(to, from))), 0);
  });
