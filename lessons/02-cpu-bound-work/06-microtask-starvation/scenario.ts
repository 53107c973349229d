import { jobSize } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

interface Receipt {
  readonly from: number;
  readonly to: number;
}

const receiptCount = 300;
/** The door bell is a timer: it is set to these milliseconds when the work begins, and should be heard then. */
const rings = Array.from({ length: 12 }, (_, index) => 20 + 25 * index);

/** Receipts that together are one job of the machine’s size, a few percent more or less, so that no result is known beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (receipts: readonly Receipt[]) => Promise<number[]>;
  const n = Math.round(jobSize() * (1 + stage.random(0, 400) / 10_000));
  const step = Math.ceil(n / receiptCount);
  const receipts = Array.from({ length: receiptCount }, (_, index) => ({
    from: Math.max(2, index * step),
    to: (index + 1) * step,
  }));
  const settled = await stage.measure(() => {
    for (const ms of rings) {
      const heard = stage.open('doorbell', ms);
      stage.pause(ms).then(heard, heard);
    }
    return main(receipts);
  });
  stage.returned('main(receipts)', settled, counts(receipts));
};

/** Another way than the kit’s, and quicker: the sieve of Eratosthenes. */
const counts = (receipts: readonly Receipt[]): readonly number[] => {
  const end = receipts.at(-1)?.to ?? 0;
  const composite = new Uint8Array(end);
  const results = receipts.map(() => 0);
  const step = receipts[0]?.to ?? 1;
  for (let number = 2; number < end; number++) {
    if (composite[number] === 1) continue;
    const receipt = Math.floor(number / step);
    results[receipt] = (results[receipt] ?? 0) + 1;
    for (let multiple = number * number; multiple < end; multiple += number) composite[multiple] = 1;
  }
  return results;
};
