// style: one question after the other: the thread is free all the same
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> => {
  const sums: number[] = [];
  for (const city of cities) sums.push((await readers.run('sumByCity', city)) as number);
  return sums;
};
