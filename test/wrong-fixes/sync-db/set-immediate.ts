// diagnosis: only-later
// fails: uses, not-blocked
// setImmediate takes each query out of the function.
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

const revenueOf = (city: number): Promise<number> =>
  new Promise((resolve) => {
    setImmediate(() => resolve(db.sumByCity(city)));
  });

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
