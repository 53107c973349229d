// style: setTimeout, every eight milliseconds
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const check = async ({ from, to }: Receipt): Promise<number> => countPrimes(to, from);

export const main = async (receipts: readonly Receipt[]): Promise<number[]> => {
  const results: number[] = [];
  let began = Date.now();
  for (const receipt of receipts) {
    results.push(await check(receipt));
    if (Date.now() - began < 8) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = Date.now();
  }
  return results;
};
