// diagnosis: still-blocking
// fails: uses, not-blocked
// A fresh connection for each board.
import { SyncDb } from 'async-course/kit';

export const main = async (cities: number[]): Promise<number[]> => {
  const db = new SyncDb('shop.db');
  const sums = cities.map((city) => db.sumByCity(city));
  db.close();
  return sums;
};
