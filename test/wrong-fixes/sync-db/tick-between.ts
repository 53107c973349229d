// diagnosis: breath-between-queries
// After each query everybody else gets a turn.
import { SyncDb, tick } from 'async-course/kit';

const db = new SyncDb('shop.db');

export const main = async (cities: number[]): Promise<number[]> => {
  const sums: number[] = [];
  for (const city of cities) {
    sums.push(db.sumByCity(city));
    await tick();
  }
  return sums;
};
