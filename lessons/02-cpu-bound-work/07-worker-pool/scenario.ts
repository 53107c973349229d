import { jobSize } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

/** Large and small branches by turns, about 450 ms of work in all: nobody is done in the order in which he began. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (branches: readonly number[]) => Promise<number[]>;
  const branches = Array.from({ length: 12 }, (_, index) => {
    const percent = index % 2 === 0 ? stage.random(310, 350) : stage.random(110, 150);
    return Math.round((jobSize() * percent) / 1000);
  });
  const due = primesBelow(branches);
  const settled = await stage.measure(() => main(branches));
  stage.returned('main(branches)', settled, due);
  // The same numbers whatever their order: tells who lost the order from who calculated something else.
  const sorted = settled.status === 'fulfilled' ? { ...settled, value: inOrder(settled.value) } : settled;
  stage.returned('main(branches), sorted', sorted, inOrder(due));
};

const inOrder = (counts: unknown): unknown =>
  Array.isArray(counts) ? counts.toSorted((a: number, b: number) => a - b) : counts;

/** Another way than the kit's, and quicker: one sieve of Eratosthenes for all of them. */
const primesBelow = (limits: readonly number[]): number[] => {
  const largest = Math.max(...limits);
  const composite = new Uint8Array(largest);
  const below = new Uint32Array(largest + 1);
  let count = 0;
  for (let number = 2; number < largest; number++) {
    below[number] = count;
    if (composite[number] === 1) continue;
    count += 1;
    for (let multiple = number * number; multiple < largest; multiple += number) composite[multiple] = 1;
  }
  below[largest] = count;
  return limits.map((limit) => below[limit] ?? 0);
};
