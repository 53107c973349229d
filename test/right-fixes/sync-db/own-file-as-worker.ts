// style: this very file opens the connection, in the worker only
import { isMainThread } from 'node:worker_threads';
import { createPool, serve, SyncDb, type Pool } from 'async-course/kit';

let readers: Pool | undefined;
if (isMainThread) readers = await createPool(new URL(import.meta.url), 2);
else {
  const db = new SyncDb('shop.db');
  serve({ board: (cities: number[]) => cities.map((city) => db.sumByCity(city)) });
}

export const main = async (cities: number[]): Promise<number[]> => {
  const half = Math.ceil(cities.length / 2);
  const halves = [cities.slice(0, half), cities.slice(half)].map(
    async (some): Promise<number[]> => await readers?.run('board', some),
  );
  return (await Promise.all(halves)).flat();
};
