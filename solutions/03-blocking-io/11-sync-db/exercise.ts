import { createPool } from 'async-course/kit';

// Two threads, each with a connection of its own: questions and answers travel, the connections stay (db.worker.ts).
const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

const revenueOf = async (city: number): Promise<number> => (await readers.run('sumByCity', city)) as number;

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
