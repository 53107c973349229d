// diagnosis: call-replaced
// fails: uses
// The worker may as well add up the orders.
import { isMainThread } from 'node:worker_threads';
import { createPool, serve, SyncDb, type Pool } from 'async-course/kit';

let readers: Pool | undefined;
if (isMainThread) readers = await createPool(new URL(import.meta.url), 2);
else {
  const db = new SyncDb('shop.db');
  serve({ revenue: (city: number) => db.ordersByCity(city).reduce((sum, { total }) => sum + total, 0) });
}

const revenueOf = async (city: number): Promise<number> => (await readers?.run('revenue', city)) as number;

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
