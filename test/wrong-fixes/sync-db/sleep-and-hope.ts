// diagnosis: sleep-and-hope
// fails: no-floating
// Five times 60 ms, so a second and a half is plenty.
import { createPool, delay } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> => {
  const sums: number[] = [];
  cities.forEach(async (city, place) => {
    sums[place] = (await readers.run('sumByCity', city)) as number;
  });
  await delay(1500);
  return sums;
};
