import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { SyncDb } from '../../src/kit.ts';
import { watchedRun } from '../lines/watched-run.ts';

/** What is tested here is the answer, so a query takes no time. */
const open = (name = 'app.db', engine: 'model' | 'node:sqlite' = 'model'): SyncDb =>
  new SyncDb(name, { queryMs: 0, engine });

const hasSqlite = (): boolean => {
  try {
    createRequire(import.meta.url)('node:sqlite');
    return true;
  } catch {
    return false;
  }
};

const cities = Array.from({ length: 20 }, (_, index) => index + 1);

test('a database of one name holds the same rows for everyone who opens it, one of another name others', () => {
  const sums = (name: string): readonly number[] => cities.map((city) => open(name).sumByCity(city));
  assert.deepEqual(sums('app.db'), sums('app.db'));
  assert.notDeepEqual(sums('app.db'), sums('old.db'));
});

test('a sum is the sum of the orders, each city has its own, and an unknown one has none', () => {
  const db = open();
  for (const city of cities) {
    const orders = db.ordersByCity(city);
    assert.ok(orders.length > 0 && orders.every((order) => order.city === city));
    assert.equal(
      db.sumByCity(city),
      orders.reduce((sum, { total }) => sum + total, 0),
    );
  }
  assert.equal(new Set(cities.map((city) => db.sumByCity(city))).size, cities.length);
  assert.equal(db.sumByCity(99), 0);
  assert.deepEqual(db.ordersByCity(99), []);
  assert.deepEqual(
    db.branches().map(({ city }) => city),
    cities,
  );
});

test('a closed connection says so', () => {
  const db = open();
  db.close();
  db.close();
  assert.throws(() => db.sumByCity(1), /the connection to app\.db is closed/);
});

test('a connection cannot be sent to another thread: what arrives has no methods', () => {
  const arrived: object = structuredClone(open());
  assert.equal('sumByCity' in arrived, false);
});

test('the runtime’s own SQLite gives the answers of the model', { skip: !hasSqlite() }, () => {
  const [model, real] = [open(), open('app.db', 'node:sqlite')];
  for (const city of [1, 7, 20, 99]) {
    assert.equal(real.sumByCity(city), model.sumByCity(city));
    assert.deepEqual(real.ordersByCity(city), model.ordersByCity(city));
  }
  assert.deepEqual(real.branches(), model.branches());
  real.close();
  assert.throws(() => real.sumByCity(1), /is closed/);
});

test('a runtime without SQLite says which ones have it', { skip: hasSqlite() }, () => {
  assert.throws(() => open('app.db', 'node:sqlite'), /no node:sqlite: it takes Node/);
});

test('each opening and each query is a blocking call of the thread that makes it', async () => {
  const { spans, workers } = await watchedRun('kit/sync-db.ts');
  const calls = spans.filter(({ kind, name }) => kind === 'block' && name !== 'getSync'); // which is warmed up
  const seen = calls.map(({ name, thread, amount }) => `${name} ${thread === 0 ? 'main' : 'worker'} ${amount}`);
  assert.equal(workers, 1);
  assert.deepEqual(seen.toSorted(), [
    'SyncDb main 10',
    'SyncDb worker 10',
    'ordersByCity worker 60',
    'sumByCity main 20',
    'sumByCity worker 60',
  ]);
  // A parked thread is woken by its timer, which keeps time to a millisecond: no query is over before it is due.
  for (const { name, startMs, endMs, amount } of calls) assert.ok((endMs ?? 0) - startMs > amount - 2, name);
});
