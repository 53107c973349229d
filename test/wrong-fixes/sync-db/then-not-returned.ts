// diagnosis: not-awaited
// Every sum is written down when it comes.
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> => {
  const sums: number[] = [];
  for (const city of cities) readers.run('sumByCity', city).then((sum: number) => sums.push(sum));
  return sums;
};
