// style: the pool is opened and closed within main
import { createPool } from 'async-course/kit';

export const main = async (cities: number[]): Promise<number[]> => {
  const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);
  try {
    return await Promise.all<number>(cities.map((city) => readers.run('sumByCity', city)));
  } finally {
    await readers.close();
  }
};
