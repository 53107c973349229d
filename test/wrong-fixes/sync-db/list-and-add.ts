// diagnosis: still-blocking
// A list of orders is quicker than a sum.
import { SyncDb } from 'async-course/kit';

const db = new SyncDb('shop.db');

const revenueOf = async (city: number): Promise<number> =>
  db.ordersByCity(city).reduce((sum, { total }) => sum + total, 0);

export const main = async (cities: number[]): Promise<number[]> =>
  await Promise.all(cities.map((city) => revenueOf(city)));
