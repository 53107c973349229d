// diagnosis: too-many-connections
// fails: workers
// Five cities, five threads, and it is over after 60 ms.
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 5);

const revenueOf = async (city: number): Promise<number> => (await readers.run('sumByCity', city)) as number;

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
