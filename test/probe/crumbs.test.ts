/* oxlint-disable -- promises are misused here in every way that the linter knows: that is what these tests are about */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import v8 from 'node:v8';
import * as crumbs from '../../src/probe/crumbs.ts';

let next = 0;
/** A mark of its own for each test. */
const mark = (): number => (next += 1);
const lostAt = (id: number): number => crumbs.lostPromises().find(([found]) => found === id)?.[1] ?? 0;

class Mine extends Promise<number> {}

// First: what others of these tests do to a promise takes it away for good.
test('awaits of a program whose promises are watched keep the shortcut that the engine has for them', async () => {
  v8.setFlagsFromString('--allow-natives-syntax');
  const hasShortcut = new Function('return %PromiseSpeciesProtector()') as () => boolean;
  await crumbs.t(mark(), 0, Promise.resolve(1));
  await crumbs.t(mark(), 0, Mine.resolve(2));
  crumbs.d(mark(), Promise.resolve(2));
  const hadIt = hasShortcut();
  Object.defineProperty(Promise.resolve(3), 'constructor', { value: 4 });
  assert.deepEqual([hadIt, hasShortcut()], [true, false]);
});

const uses: Readonly<Record<string, (promise: Promise<unknown>) => unknown>> = {
  await: async (p) => await p,
  then: (p) => p.then(() => 1),
  catch: (p) => p.catch(() => 1),
  finally: (p) => p.finally(() => 1),
  'Promise.all': (p) => Promise.all([p]),
  'Promise.race': (p) => Promise.race([p]),
  'Promise.any': (p) => Promise.any([p]),
  'Promise.allSettled': (p) => Promise.allSettled([p]),
  'Promise.resolve': (p) => Promise.resolve(p),
  'resolve of another': (p) => new Promise((resolve) => resolve(p)),
  'return from async': (p) => (async () => p)(),
  'for await': async (p) => {
    for await (const x of [p]) return x;
    return null;
  },
};

for (const [name, use] of Object.entries(uses)) {
  test(`a kept promise counts as looked at by: ${name}`, async () => {
    const id = mark();
    const promise = crumbs.t(id, 0, Promise.resolve(1));
    assert.equal(lostAt(id), 1);
    await use(promise);
    assert.equal(lostAt(id), 0);
  });
}

test('testing, printing and storing a promise are no looks', () => {
  const id = mark();
  const promise: unknown = crumbs.t(id, 0, Promise.resolve(1));
  const copies = [
    promise ? { promise } : null,
    JSON.stringify({ promise }),
    `${promise}`,
    typeof promise,
    Object.assign({}, promise),
    inspect(promise),
  ];
  assert.deepEqual(copies.slice(1, 4), ['{"promise":{}}', '[object Promise]', 'object']);
  assert.match(copies[5] as string, /^Promise \{\s*1\b/);
  assert.equal(lostAt(id), 1);
});

test('a watched promise looks like any other', async () => {
  const promise = crumbs.t(mark(), 0, Promise.resolve(1));
  const mine = crumbs.t(mark(), 0, Mine.resolve(2) as Mine);
  assert.equal(promise.constructor, Promise);
  assert.equal(mine.constructor, Mine);
  assert.ok(mine.then((x) => x) instanceof Mine);
  assert.deepEqual(Object.keys(promise), []);
  const frozen = Object.freeze(Promise.resolve(3));
  assert.equal(await crumbs.t(mark(), 0, frozen), 3);
});

test('a promise that somebody has looked at is as it was', async () => {
  const promise = crumbs.t(mark(), 0, Promise.resolve(1));
  const mine = crumbs.t(mark(), 0, Mine.resolve(2));
  for (const each of [promise, mine]) assert.deepEqual(Object.getOwnPropertyNames(each), []);
  await Promise.all([promise, mine]);
  assert.equal(Object.getPrototypeOf(promise), Promise.prototype);
  assert.equal(Object.getPrototypeOf(mine), Mine.prototype);
  const given = crumbs.t(mark(), 0, Promise.resolve(2)) as { constructor: unknown };
  given.constructor = 5;
  assert.deepEqual(Object.getOwnPropertyDescriptor(given, 'constructor'), {
    value: 5,
    writable: true,
    enumerable: true,
    configurable: true,
  });
});

test('a promise is lost once, at the last place that got it', () => {
  const [helper, caller, statement] = [mark(), mark(), mark()];
  const promise = crumbs.t(caller, 0, crumbs.t(helper, 0, Promise.resolve(1)));
  assert.deepEqual([lostAt(helper), lostAt(caller)], [0, 1]);
  crumbs.d(statement, promise);
  assert.deepEqual([lostAt(helper), lostAt(caller), lostAt(statement)], [0, 0, 1]);
});

test('a cached promise may be tested and dropped once it has been looked at', async () => {
  const [made, tested, dropped] = [mark(), mark(), mark()];
  const cached = crumbs.t(made, 0, Promise.resolve(1));
  crumbs.b(tested, 0, cached);
  await cached;
  crumbs.d(dropped, cached);
  assert.deepEqual([lostAt(made), lostAt(tested), lostAt(dropped)], [0, 0, 0]);
});

test('an await of an array loses the promises in it, not its other elements', () => {
  const id = mark();
  crumbs.w(id, [Promise.resolve(1), 2, null, Promise.resolve(3)]);
  assert.equal(lostAt(id), 2);
});

test('thenables that are not native are lost when they are dropped, and a throwing one harms nobody', () => {
  const [id, odd] = [mark(), mark()];
  crumbs.d(id, { then: () => {} });
  assert.equal(lostAt(id), 1);
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('do not look');
      },
    },
  );
  assert.equal(crumbs.d(odd, trap), trap);
  assert.equal(lostAt(odd), 0);
});

test('a function that is handed over keeps this, arguments, name, length and kind', async () => {
  const id = mark();
  const fn = async function named(this: unknown, a: number, b: number): Promise<unknown> {
    return [this, a + b];
  };
  const handed = crumbs.f(id, fn);
  const self = {};
  assert.deepEqual([handed.name, handed.length, handed.constructor], ['named', 2, fn.constructor]);
  assert.deepEqual(await handed.call(self, 1, 2), [self, 3]);
  assert.equal(lostAt(id), 0);
  void handed.call(self, 1, 2);
  assert.equal(lostAt(id), 1);
  assert.equal(crumbs.f(id, undefined), undefined);
});
