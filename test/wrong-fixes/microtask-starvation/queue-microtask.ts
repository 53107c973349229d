// diagnosis: microtask-yield
// fails: victim-latency, units-per-turn
// A microtask for each receipt, so that each is a task of its own.
import { countPrimes } from 'async-course/kit';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

export const main = (receipts: readonly Receipt[]): Promise<number[]> =>
  new Promise((resolve) => {
    const results: number[] = [];
    const step = (): void => {
      const receipt = receipts[results.length];
      if (receipt === undefined) {
        resolve(results);
        return;
      }
      results.push(countPrimes(receipt.to, receipt.from));
      queueMicrotask(step);
    };
    step();
  });
