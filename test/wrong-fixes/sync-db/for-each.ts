// diagnosis: not-awaited
// forEach with an async function asks all of them.
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> => {
  const sums: number[] = [];
  cities.forEach(async (city, place) => {
    sums[place] = (await readers.run('sumByCity', city)) as number;
  });
  return sums;
};
