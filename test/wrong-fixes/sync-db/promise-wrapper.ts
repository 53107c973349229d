// diagnosis: promise-around-a-blocked-thread
// fails: uses, not-blocked
// new Promise makes the driver asynchronous.
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

const revenueOf = (city: number): Promise<number> => new Promise((resolve) => resolve(db.sumByCity(city)));

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
