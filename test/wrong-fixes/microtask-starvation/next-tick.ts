// diagnosis: microtask-yield
// fails: victim-latency, units-per-turn
// The next receipt waits for the next tick.
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
      process.nextTick(step);
    };
    step();
  });
