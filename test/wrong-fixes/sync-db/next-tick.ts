// diagnosis: microtask-yield
// fails: uses, not-blocked
// nextTick lets something else go first after each query.
import process from 'node:process';
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

const revenueOf = (city: number): Promise<number> =>
  new Promise((resolve) => {
    process.nextTick(() => resolve(db.sumByCity(city)));
  });

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
