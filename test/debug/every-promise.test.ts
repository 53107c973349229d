import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { followEveryPromise } from '../../src/debug/every-promise.ts';

const nothing: unknown = null;

const save = async (): Promise<void> => {
  await nothing;
};

/** What the runtime cannot tell from the program is in what the program does: so each way runs while everything is followed. */
const lostIn = async (way: () => unknown): Promise<readonly (readonly [call: string | null, count: number])[]> => {
  const { lost, stop } = followEveryPromise((url) => url === import.meta.url);
  // A name of its own, from the runtime: what a program hands to it is its own business.
  setImmediate(way);
  await turn();
  await turn();
  stop();
  return lost().map(({ call, count }) => [call, count] as const);
};

/* oxlint-disable typescript/no-floating-promises, typescript/no-misused-promises, typescript/return-await, promise/always-return, unicorn/no-single-promise-in-promise-methods */
const lose: Readonly<
  Record<string, readonly [way: () => unknown, lost: readonly (readonly [string | null, number])[]]>
> = {
  'a call that nobody awaits': [() => [save()], [['save', 1]]],
  'one that is only stored': [
    () => {
      const kept = save();
      return [kept];
    },
    [['save', 1]],
  ],
  'a function that is handed over by its name': [() => [1, 2, 3].forEach(save), [['save', 3]]],
  'a promise of one’s own': [() => [new Promise(() => {})], [[null, 1]]],
  'Promise.all, of which nobody takes the result': [() => [Promise.all([save()])], [['Promise.all', 1]]],
};

const keep: Readonly<Record<string, () => unknown>> = {
  'it is awaited': async () => await save(),
  'it is awaited later': async () => {
    const first = save();
    const second = save();
    await first;
    await second;
  },
  'its errors are handled': () => save().catch(() => {}),
  'somebody goes on with it': () => save().then(() => {}),
  'it is raced': async () => await Promise.race([save(), save()]),
  'it is returned from an async function': async () => {
    const outer = async (): Promise<void> => save();
    await outer();
  },
  'another promise is resolved with it': async () => await new Promise((resolve) => resolve(save())),
  'a function calls itself and waits': async () => {
    const count = async (n: number): Promise<number> => (n === 0 ? 0 : 1 + (await count(n - 1)));
    await count(3);
  },
  'what is awaited is no promise': async () => {
    await (async () => 5)();
  },
  'the runtime has made it': () => turn(),
  'it was settled from the start': () => [Promise.resolve(1)],
  'it is a module that is loaded': () => {
    import('node:os');
  },
  'a function is called where it stands': () => {
    (async () => {
      await nothing;
    })();
  },
  'the runtime calls a function that was handed to it': () => setImmediate(save),
};

for (const [name, [way, lost]] of Object.entries(lose))
  test(`told: ${name}`, async () => assert.deepEqual(await lostIn(way), lost));

for (const [name, way] of Object.entries(keep))
  test(`not told: ${name}`, async () => assert.deepEqual(await lostIn(way), []));

test('it is told where it was, in which function, and not of a promise that somebody else answers for', async () => {
  const { lost, leave, stop } = followEveryPromise((url) => url === import.meta.url);
  const program = (): readonly object[] => [save(), save()];
  const [left, found] = program();
  leave(left ?? {});
  stop();
  assert.ok(found);
  const told = lost().map(({ url, function: fn, count }) => [url, fn, count] as const);
  assert.deepEqual(told, [[import.meta.url, 'program', 1]]);
});

test('while a program goes on, only what was collected is told: anything else may still be awaited', () => {
  const { lost, stop } = followEveryPromise((url) => url === import.meta.url);
  const held = ((): readonly object[] => [save()])();
  stop();
  assert.deepEqual([lost(false).length, lost(true).length, held.length], [0, 1, 1]);
});

test('how the program formats its stacks is neither used nor changed', () => {
  const before = Object.getOwnPropertyDescriptors(Error);
  const { lost, stop } = followEveryPromise((url) => url === import.meta.url);
  const held = ((): readonly object[] => [save()])();
  stop();
  assert.deepEqual([lost().length, held.length], [1, 1]);
  assert.deepEqual(Object.keys(Object.getOwnPropertyDescriptors(Error)), Object.keys(before));
});
