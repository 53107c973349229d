// style: setImmediate by hand, after every five receipts
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  for (const receipt of receipts) {
    results.push(await check(receipt));
    if (results.length % 5 === 0) await nextTurn();
  }
  return results;
};
