// style: one thread, and the questions stand in line
import { createPool } from 'async-course/kit';

const database = await createPool(new URL('./db.worker.ts', import.meta.url), 1);

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city): Promise<number> => database.run('sumByCity', city)));
