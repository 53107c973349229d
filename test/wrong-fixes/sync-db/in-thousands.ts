// diagnosis: wrong-result
// fails: returns
// A board has room for thousands only.
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

const revenueOf = async (city: number): Promise<number> =>
  Math.round(((await readers.run('sumByCity', city)) as number) / 1000);

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
