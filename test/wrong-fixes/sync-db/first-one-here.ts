// diagnosis: half-on-the-main-thread
// The first I can ask myself while the pool does the others.
import { createPool, SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');
const readers = await createPool(new URL('./db.worker.ts', import.meta.url), 2);

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(
    cities.map(async (city, place): Promise<number> =>
      place === 0 ? db.sumByCity(city) : readers.run('sumByCity', city),
    ),
  );
