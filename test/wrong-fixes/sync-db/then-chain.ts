// diagnosis: still-blocking
// fails: uses, not-blocked
// A chain of promises has room between its links.
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

export const main = (cities: number[]): Promise<number[]> =>
  cities.reduce<Promise<number[]>>(
    (before, city) => before.then((sums) => [...sums, db.sumByCity(city)]),
    Promise.resolve([]),
  );
