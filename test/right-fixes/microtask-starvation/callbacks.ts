// style: callbacks of setImmediate, five receipts each
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

export const main = (receipts: readonly Receipt[]): Promise<number[]> =>
  new Promise((resolve) => {
    const results: number[] = [];
    const step = (): void => {
      for (const { from, to } of receipts.slice(results.length, results.length + 5))
        results.push(countPrimes(to, from));
      if (results.length < receipts.length) setImmediate(step);
      else resolve(results);
    };
    step();
  });
