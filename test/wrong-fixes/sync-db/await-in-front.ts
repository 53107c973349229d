// diagnosis: still-blocking
// fails: uses, not-blocked
// The await was missing in front of the query.
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

const revenueOf = async (city: number): Promise<number> => await db.sumByCity(city);

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
