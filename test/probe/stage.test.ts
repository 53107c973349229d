import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Control, openRing, ringBytes } from '../../src/core/ring.ts';
import type { ChildEvent } from '../../src/core/wire.ts';
import { openStage } from '../../src/probe/stage.ts';

const stageThatSays = () => {
  const said: ChildEvent[] = [];
  const ring = openRing(new SharedArrayBuffer(ringBytes));
  return { said, ring, stage: openStage({ ring, exports: {}, seed: 1, say: (event) => said.push(event) }) };
};

const never = (): Promise<string> => new Promise(() => {});

test('a call that never settles is pending when it is given up, and recorded as such by both kinds of record', async () => {
  const { said, stage } = stageThatSays();
  const outcome = await stage.attemptUntil('main', never, Promise.resolve());
  assert.deepEqual(outcome, { status: 'pending' });
  stage.returned('main', outcome, 'a value');
  stage.rejected('main', outcome, 'a reason');
  assert.deepEqual(
    said.map((event) => ('actual' in event ? event.actual : null)),
    ['pending', 'pending'],
  );
});

test('a call that settles first has its outcome, a value or an error, and is not given up', async () => {
  const { stage } = stageThatSays();
  const value = await stage.attemptUntil('main', () => Promise.resolve(7), never());
  assert.deepEqual(value, { status: 'fulfilled', value: 7, async: true });
  const reason = new Error('refused');
  const failed = await stage.attemptUntil('main', () => Promise.reject(reason), never());
  assert.deepEqual(failed, { status: 'rejected', reason, async: true });
});

test('Promise.race that was replaced by a learner decides nothing', async () => {
  const { stage } = stageThatSays();
  const { race } = Promise;
  Promise.race = (() => Promise.resolve({ status: 'fulfilled', value: 'forged' })) as typeof race;
  try {
    assert.deepEqual(await stage.attemptUntil('main', never, Promise.resolve()), { status: 'pending' });
  } finally {
    Promise.race = race;
  }
});

test('after a pause it is the scenario that runs: a block of its own is not blamed on the line a learner was at', async () => {
  const { ring, stage } = stageThatSays();
  Atomics.store(ring.control, Control.crumb, 7);
  await stage.pause(1);
  assert.equal(Atomics.load(ring.control, Control.crumb), 0);
});

test('what a scenario does inside a learner’s call is not blamed on the line that called it, which is there again afterwards', () => {
  const { ring, stage } = stageThatSays();
  Atomics.store(ring.control, Control.crumb, 7);
  const during = stage.own(() => Atomics.load(ring.control, Control.crumb));
  assert.equal(during, 0);
  assert.equal(Atomics.load(ring.control, Control.crumb), 7);
});

test('what a scenario throws inside a learner’s call goes on to the learner, whose line is there again', () => {
  const { ring, stage } = stageThatSays();
  Atomics.store(ring.control, Control.crumb, 7);
  const refused = new Error('refused');
  const refuse = (): never => {
    throw refused;
  };
  assert.throws(() => stage.own(refuse), refused);
  assert.equal(Atomics.load(ring.control, Control.crumb), 7);
});
