// style: Promise.all, each receipt in a turn of its own
import { countPrimes, tick } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  let line: Promise<unknown> = tick();
  const inTurn = async (receipt: Receipt): Promise<number> => {
    const before = line;
    line = before.then(tick);
    await before;
    return await check(receipt);
  };
  return await Promise.all(receipts.map(inTurn));
};
