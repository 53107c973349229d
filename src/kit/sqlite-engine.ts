import { createRequire } from 'node:module';
import type { ShopEngine } from './shop-engine.ts';
import { shopTables, type Branch, type Order } from './shop-tables.ts';

/** What is used of `node:sqlite`; the types of Node 20 do not know it. */
interface Sqlite {
  readonly DatabaseSync: new (path: string) => {
    readonly exec: (sql: string) => void;
    readonly prepare: (sql: string) => {
      readonly run: (...values: readonly (number | string)[]) => unknown;
      readonly get: (...values: readonly (number | string)[]) => unknown;
      readonly all: (...values: readonly (number | string)[]) => unknown;
    };
    readonly close: () => void;
  };
}

const loadSqlite = (): Sqlite => {
  try {
    return createRequire(import.meta.url)('node:sqlite') as Sqlite;
  } catch (cause) {
    throw new Error('this runtime has no node:sqlite: it takes Node 22.13 or newer, or Deno 2.2', { cause });
  }
};

/** A million rows that a query makes and counts took 200–250 ms, on Node 24 and on Deno. */
const ROWS_PER_MS = 4500;

/** Real SQL in the runtime's own SQLite, in memory. So small a shop is summed up in no time, so each query has to count a bit before. */
export const sqliteEngine = (name: string, queryMs: number): ShopEngine => {
  const { DatabaseSync } = loadSqlite();
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE branches (city INTEGER PRIMARY KEY, name TEXT)');
  db.exec('CREATE TABLE orders (id INTEGER PRIMARY KEY, city INTEGER, total INTEGER)');
  const { branches, orders } = shopTables(name);
  db.exec('BEGIN');
  const addBranch = db.prepare('INSERT INTO branches VALUES (?, ?)');
  for (const branch of branches) addBranch.run(branch.city, branch.name);
  const addOrder = db.prepare('INSERT INTO orders VALUES (?, ?, ?)');
  for (const order of orders) addOrder.run(order.id, order.city, order.total);
  db.exec('COMMIT');

  const rows = Math.round(queryMs * ROWS_PER_MS);
  const effort = `WITH RECURSIVE effort(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM effort WHERE n < ${rows})`;
  const done = '(SELECT count(*) FROM effort) > 0';
  const sum = db.prepare(`${effort} SELECT sum(total) AS sum FROM orders WHERE city = ? AND ${done}`);
  const list = db.prepare(`${effort} SELECT id, city, total FROM orders WHERE city = ? AND ${done} ORDER BY id`);
  const cities = db.prepare(`${effort} SELECT city, name FROM branches WHERE ${done} ORDER BY city`);
  return {
    sumByCity: (city) => (sum.get(city) as { readonly sum: number | null }).sum ?? 0,
    ordersByCity: (city) => (list.all(city) as Order[]).map((order) => ({ ...order })),
    branches: () => (cities.all() as Branch[]).map((branch) => ({ ...branch })),
    close: () => db.close(),
  };
};
