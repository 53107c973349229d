// diagnosis: all-in-one-turn
// fails: victim-latency, units-per-turn
// All at once, since they need nothing of each other.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = (receipts: readonly Receipt[]): Promise<number[]> => Promise.all(receipts.map(check));
