import assert, { AssertionError } from 'node:assert';
import process from 'node:process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Trace } from '../../src/core/trace.ts';
import {
  expectConcurrent,
  expectDuration,
  expectNoneDropped,
  expectNotBlocked,
  type Skippable,
} from '../../src/timing/expect.ts';
import { timingMatchers } from '../../src/timing/matchers.ts';
import type { Timing } from '../../src/timing/timing.ts';
import { span, stall, traceOf, zone } from '../core/trace-builder.ts';
import { stallAt, timingOf } from './built-timing.ts';

const atOnce = traceOf({ zone: zone(60, 5), spans: [span('task', 0, 50), span('task', 1, 55)] });
const inARow = traceOf({ zone: zone(110, 9), spans: [span('task', 0, 50), span('task', 51, 105)] });
const free = traceOf({ zone: zone(300, 28), stalls: [] });
const held = traceOf({ zone: zone(400, 1), stalls: [stall(20, 380)] });
/** Between what is harmless and what is held: nothing is sure. */
const unsure = traceOf({ zone: zone(400, 1), stalls: [stall(0, 380, { creditedMs: 100, netMs: 100 })] });
const slow = traceOf({ zone: zone(250, 24), processMs: 260, stalls: [] });

const failure = async (expectation: Promise<unknown>): Promise<AssertionError> => {
  try {
    await expectation;
  } catch (error) {
    assert.ok(error instanceof AssertionError, String(error));
    return error;
  }
  throw new Error('it did not fail');
};

/** A test that can be skipped, and the reasons for which it was. */
const skippable = (): Skippable & { readonly reasons: (string | undefined)[] } => {
  const reasons: (string | undefined)[] = [];
  return { reasons, skip: (reason) => reasons.push(reason) };
};

test('what ran at the same time passes, what ran in a row throws with its timeline', async () => {
  assert.equal((await expectConcurrent(timingOf([atOnce]))).status, 'pass');
  const error = await failure(expectConcurrent(timingOf([inARow])));
  assert.match(error.message, /^All 2 tasks ran one after another[^]*\n loop/);
  assert.equal(error.operator, 'expectConcurrent');
  assert.equal((error.actual as { readonly peak: number }).peak, 1);
});

test('three tasks are asked for where three are wanted', async () => {
  await failure(expectConcurrent(timingOf([atOnce]), { atLeast: 3 }));
});

test('requests and child processes count where nothing was traced', async () => {
  for (const kind of ['request', 'child'] as const) {
    const together = traceOf({ zone: zone(60, 5), spans: [span(kind, 0, 50), span(kind, 1, 55)] });
    assert.equal((await expectConcurrent(timingOf([together]))).status, 'pass');
    const { message } = await failure(expectConcurrent(timingOf([together]), { of: 'task' }));
    assert.match(message, /^No task finished/);
  }
});

test('a loop that was held is told by the line, with the code', async () => {
  assert.equal((await expectNotBlocked(timingOf([free]))).status, 'pass');
  const place = { file: 'shop.ts', line: 7, column: 3, function: 'sum', call: null, frame: '> 7 | sum();' };
  const { message } = await failure(expectNotBlocked(timingOf([held], { longestStall: stallAt(place) })));
  assert.match(message, /^Line 7 of exercise\.ts held the event loop for 355 ms[^]*\nshop\.ts:7:3\n> 7 \| sum\(\);/);
});

test('a line that nobody saw is not named, the measurement is', async () => {
  const { message } = await failure(expectNotBlocked(timingOf([held], { longestStall: stallAt(null) })));
  assert.match(message, /^The event loop was held for 355 ms[^]*measured at exercise\.ts:7[^]*timing\/register/);
});

test('what noise could explain is measured again, and the first pass wins', async () => {
  let asked = 0;
  const counted = (timing: Timing): Timing => ({
    ...timing,
    again: async () => {
      asked += 1;
      return counted((await timing.again?.()) as Timing);
    },
  });
  assert.equal((await expectNotBlocked(counted(timingOf([unsure, unsure, free])))).status, 'pass');
  assert.equal(asked, 2);
  await failure(expectNotBlocked(counted(timingOf([unsure, held]))));
  assert.equal(asked, 3);
});

test('what stays open is a skip with a reason, and never a fail', async () => {
  const context = skippable();
  const { status } = await expectNotBlocked(timingOf([unsure]), { context });
  assert.equal(status, 'inconclusive');
  assert.match(context.reasons.join(), /^No verdict after 3 measurements: The event loop was silent for 100 ms/);
});

test('where nothing can be skipped the reason is a warning', async () => {
  const warned = once(process, 'warning');
  await expectNotBlocked(timingOf([unsure]));
  const [warning] = (await warned) as [Error & { readonly code: string }];
  assert.equal(warning.code, 'ASYNC_COURSE_INCONCLUSIVE');
});

test('work that must not be repeated is measured once', async () => {
  const context = skippable();
  const { status, message } = await expectNotBlocked(timingOf([unsure, held], { again: null }), { context });
  assert.equal(status, 'inconclusive');
  assert.match(message, /^No verdict after 1 measurement: .* must not be repeated\.$/);
  await failure(expectNotBlocked(timingOf([held], { again: null })));
});

test('a stopwatch has to say it three times', async () => {
  const options = { idealMs: 100 };
  assert.equal((await expectDuration(timingOf([slow, slow, atOnce]), options)).status, 'pass');
  assert.match((await failure(expectDuration(timingOf([slow]), options))).message, /^It took 250 ms, again and again/);
  assert.equal((await expectDuration(timingOf([slow]), { idealMs: 100, ratio: 3 })).status, 'pass');
});

test('promises that were dropped are named, and whoever could not see them says so', async () => {
  const lost: Trace = {
    ...free,
    floating: [{ file: 'shop.ts', line: 9, column: 3, kind: 'dropped', call: 'save', count: 1 }],
  };
  assert.equal((await expectNoneDropped(timingOf([free]))).status, 'pass');
  assert.match((await failure(expectNoneDropped(timingOf([lost])))).message, /`save` on line 9 of shop\.ts/);
  await assert.rejects(
    expectNoneDropped(timingOf([lost], { dropped: null })),
    /--import async-course\/timing\/register/,
  );
  await assert.rejects(timingMatchers.toDropNothing.call({}, timingOf([free], { dropped: null })), TypeError);
});

test('what is no timing is said', async () => {
  await assert.rejects(expectNotBlocked({} as Timing), /await measure/);
});

test('matchers answer both ways, and without a verdict neither way fails', async () => {
  const { toBeConcurrent, toLeaveLoopFree, toTakeAbout, toDropNothing } = timingMatchers;
  const one = async (result: Promise<{ readonly pass: boolean }>): Promise<boolean> => (await result).pass;
  assert.equal(await one(toBeConcurrent.call({}, timingOf([atOnce]))), true);
  assert.equal(await one(toBeConcurrent.call({}, timingOf([inARow]))), false);
  assert.equal(await one(toLeaveLoopFree.call({ isNot: true }, timingOf([held]))), false);
  assert.equal(await one(toLeaveLoopFree.call({ isNot: false }, timingOf([unsure]))), true);
  assert.equal(await one(toLeaveLoopFree.call({ isNot: true }, timingOf([unsure]))), false);
  assert.equal(await one(toTakeAbout.call({}, timingOf([slow]), { idealMs: 200 })), true);
  assert.equal(await one(toDropNothing.call({}, timingOf([free]))), true);
});
