// style: the runtime’s own node:sqlite, where it has one
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { createPool, serve, SyncDb, type Pool } from 'async-course/kit';

let readers: Pool | undefined;
if (isMainThread) readers = await createPool(new URL(import.meta.url), 2);
else {
  const engine = process.getBuiltinModule('node:sqlite') === undefined ? 'model' : 'node:sqlite';
  const db = new SyncDb('shop.db', { engine });
  serve({ sumByCity: (city: number) => db.sumByCity(city) });
}

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map(async (city): Promise<number> => await readers?.run('sumByCity', city)));
