import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Control } from '../../src/core/ring.ts';
import { followLoop, type Silence } from '../../src/probe/follow-loop.ts';

/** A machine of our own: its clock, its main thread's queue time, and a main thread that answers or does not. */
const machine = (net = true) => {
  const control = new Int32Array(Control.count);
  const silences: Silence[] = [];
  let clock = 0;
  let queued = 0;
  let waited = 0;
  let pings = 0;
  let answers = true;
  const loop = followLoop({
    control,
    now: () => clock,
    queuedMs: () => (net ? queued : null),
    waitedMs: () => (net ? waited : null),
    ping: () => {
      pings += 1;
      if (answers) Atomics.add(control, Control.beat, 1);
    },
    stalled: (silence) => silences.push(silence),
  });
  return {
    control,
    silences,
    loop,
    pings: () => pings,
    /** Lets time pass in steps as the watchdog wakes; `queueShare` of it the main thread has no CPU, `waitedMs` of a step the watchdog. */
    pass: (ms: number, { step = 5, queueShare = 0, waitedMs = 0 } = {}): void => {
      for (let done = 0; done < ms; done += step) {
        clock += step;
        queued += step * queueShare;
        waited += waitedMs;
        loop.look(step);
      }
    },
    answer: (yes: boolean): void => {
      answers = yes;
      if (yes) Atomics.add(control, Control.beat, 1);
    },
  };
};

test('a free loop answers about every 10 ms and leaves no silence', () => {
  const { pass, silences, control } = machine();
  pass(300);
  assert.deepEqual(silences, []);
  const ticks = Atomics.load(control, Control.beat);
  assert.ok(ticks >= 25 && ticks <= 31, `${ticks} ticks`);
});

test('a blocked loop gets no second ping, so no backlog of ticks comes after it', () => {
  const { pass, answer, pings } = machine();
  pass(50);
  answer(false);
  pass(20);
  const before = pings();
  pass(300);
  assert.equal(pings(), before);
});

test('a block is one silence with its length and the crumb that was seen most', () => {
  const { pass, answer, silences, control } = machine();
  pass(50);
  answer(false);
  Atomics.store(control, Control.crumb, 7);
  pass(250);
  Atomics.store(control, Control.crumb, 9);
  pass(50);
  answer(true);
  pass(20);
  const [silence, ...others] = silences;
  assert.deepEqual(others, []);
  assert.ok(silence !== undefined && silence.to - silence.from >= 300 && silence.to - silence.from <= 320);
  assert.equal(silence.crumbs[0]?.[0], 7);
  assert.equal(silence.crumbs[1]?.[0], 9);
});

test('a block that lasts to the end of the run is closed at the end', () => {
  const { pass, answer, silences, loop } = machine();
  pass(50);
  answer(false);
  pass(300);
  assert.equal(silences.length, 0);
  loop.finish();
  assert.equal(silences.length, 1);
});

test('a process that was suspended is credited with one wake-up only', () => {
  const { pass, silences } = machine();
  pass(50);
  pass(400, { step: 400 });
  pass(20);
  const [silence] = silences;
  assert.ok(silence !== undefined && silence.to - silence.from >= 400);
  assert.ok(silence.credited <= 20, `credited ${silence.credited}`);
});

test('time for which the main thread had no CPU is taken off', () => {
  const { pass, answer, silences } = machine();
  pass(50);
  answer(false);
  pass(400, { queueShare: 0.9 });
  answer(true);
  pass(20);
  const [silence] = silences;
  assert.ok(silence !== undefined && silence.net !== null && silence.net < 80, `net ${silence?.net}`);
  assert.ok(silence.credited >= 390);
});

test('where the system does not tell, net is null', () => {
  const { pass, answer, silences } = machine(false);
  pass(50);
  answer(false);
  pass(200);
  answer(true);
  pass(20);
  assert.equal(silences[0]?.net, null);
});

test('of each crumb it is known how long it was seen, when first and when last', () => {
  const { pass, answer, silences, control } = machine();
  pass(50);
  answer(false);
  Atomics.store(control, Control.crumb, 7);
  pass(100);
  Atomics.store(control, Control.crumb, 9);
  pass(200);
  Atomics.store(control, Control.crumb, 7);
  pass(20);
  answer(true);
  pass(20);
  const [longest, other] = silences[0]?.crumbs ?? [];
  assert.deepEqual(longest, [9, 200, 155, 350]);
  assert.ok(other !== undefined && other[0] === 7 && other[1] >= 110 && other[1] <= 130, String(other));
  assert.ok(other[2] <= 65 && other[3] >= 360, String(other));
});

test('a watchdog that came late because it had no CPU saw the block all the same', () => {
  const { pass, answer, silences } = machine();
  pass(50);
  answer(false);
  pass(15);
  pass(180, { step: 60, waitedMs: 50 });
  answer(true);
  pass(5);
  assert.deepEqual([silences[0]?.credited, silences[0]?.net], [195, 195]);
});

test('what nobody explains is a process that was suspended, also when its threads then wait for a CPU', () => {
  const { pass, answer, silences } = machine();
  pass(50);
  answer(false);
  pass(15);
  pass(1100, { step: 1100, queueShare: 300 / 1100, waitedMs: 300 });
  pass(200, { step: 100, waitedMs: 95, queueShare: 1 });
  answer(true);
  pass(5);
  const [{ credited, net } = { credited: 0, net: 0 }] = silences;
  assert.deepEqual([credited, net], [225, 25]);
});

test('a watchdog that comes late before it has asked blames nobody', () => {
  const { pass, silences } = machine();
  pass(50);
  pass(300, { step: 300, waitedMs: 295 });
  pass(20);
  const [{ credited, net } = { credited: 0, net: 0 }] = silences;
  assert.ok(credited <= 30 && (net ?? 0) <= 30, `${credited} ${net}`);
});
