// diagnosis: all-in-one-turn
// fails: victim-latency, units-per-turn
// Every receipt waits for a tick, all of them together.
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = (receipts: readonly Receipt[]): Promise<number[]> =>
  Promise.all(
    receipts.map(async (receipt) => {
      await tick();
      return await check(receipt);
    }),
  );
