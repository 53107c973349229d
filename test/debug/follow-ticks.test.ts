import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GapEvent } from '../../src/core/debug/wire.ts';
import { followTicks, type Silence } from '../../src/debug/follow-ticks.ts';

const START = 1000;

/** A machine of our own: a thread that ticks or does not, one that looks, and a system that says what both have had, or does not. */
const machine = ({ tells = true, lateBy = 0 } = {}) => {
  let now = START;
  let crumb = 0;
  const main = { queued: 0, idle: 0, ran: 0 };
  const own = { ranMs: 0, queuedMs: 0 };
  let others = 0;
  let tick = { beat: 1, at: now, queuedMs: 0, loaded: true };
  let last = { at: now, ...main };
  let gaps: GapEvent[] = [];
  const silences: Silence[] = [];
  const open = () =>
    followTicks({
      tickMs: 10,
      tick: () => tick,
      crumb: () => crumb,
      gaps: () => gaps.splice(0),
      now: () => now,
      queuedMs: () => (tells ? main.queued : null),
      ownUsed: () => (tells ? { ...own } : null),
      othersQueued: () => {
        const before = others;
        return () => others - before;
      },
      silent: (silence) => silences.push(silence),
    });
  let loop = lateBy === 0 ? open() : null;
  const sayGap = (): void => {
    const idleMs = main.idle - last.idle;
    const [queuedMs, ranMs] = tells ? [main.queued - last.queued, main.ran - last.ran] : [null, null];
    if (now - last.at >= 50)
      gaps = [...gaps, { k: 'gap', from: last.at, to: now, idleMs, queuedMs, ranMs, loaded: true }];
    last = { at: now, ...main };
  };
  const ticks = (): void => {
    sayGap();
    tick = { beat: tick.beat + 1, at: now, queuedMs: main.queued, loaded: true };
  };
  /** Of the time that passes the thread that ticks waits for a CPU, or for something to do; the one that looks, and others, for a CPU. */
  const pass = (ms: number, { queued = 0, idle = 0, waited = 0, slept = 0, others: othersWaited = 0 } = {}): void => {
    now += ms;
    main.queued += queued;
    main.idle += idle;
    main.ran += ms - queued - idle - slept;
    own.queuedMs += waited;
    others += othersWaited;
  };
  return {
    silences,
    sayGap,
    ticks,
    pass,
    look: (meantMs = 10): void => void (loop === null ? (loop = open()) : loop.look(meantMs)),
    silence: () => loop?.silence(),
    /** Free, ticking and looked at. */
    free(ms: number): void {
      for (let done = 0; done < ms; done += 10) {
        pass(10, { idle: 10 });
        ticks();
        loop?.look(10);
      }
    },
    /** At a statement for so long, in looks of so many milliseconds. */
    at(where: number, ms: number, { step = 10, ...more }: { step?: number; queued?: number } = {}): void {
      crumb = where;
      for (let done = 0; done < ms; done += step) {
        pass(step, more);
        loop?.look(10);
      }
    },
    ends(): void {
      ticks();
      crumb = 0;
      loop?.look(10);
    },
  };
};

const only = (silences: readonly Silence[]): Silence => {
  const [silence, ...others] = silences;
  assert.ok(silence !== undefined && others.length === 0, `${silences.length} silences`);
  return silence;
};

test('a free loop leaves no silence', () => {
  const { free, silences } = machine();
  free(500);
  assert.deepEqual(silences, []);
});

test('a hold is told with its length and with every statement that was seen, in their order', () => {
  const { free, at, ends, silences } = machine();
  free(100);
  at(7, 120);
  at(9, 50);
  ends();
  const { held, looks, from, to } = only(silences);
  assert.deepEqual([held, to - from], [170, 170]);
  assert.deepEqual(
    looks.filter(({ crumb }) => crumb !== 0).map(({ crumb, ms }) => [crumb, ms]),
    [
      [7, 120],
      [9, 50],
    ],
  );
});

test('what the loop waited for before is no hold', () => {
  const { free, at, pass, ends, silences } = machine();
  free(100);
  pass(9, { idle: 9 });
  at(7, 100);
  ends();
  assert.equal(only(silences).held, 100);
});

test('a machine that kept the thread from its CPU has that taken off, also where it came late for its tick', () => {
  const { free, at, pass, ends, silences } = machine();
  free(100);
  pass(70, { idle: 70, queued: 60, waited: 60 });
  at(7, 150, { queued: 3 });
  ends();
  const { held, queuedMs } = only(silences);
  assert.deepEqual([held, queuedMs], [220 - 10 - 105, 105]);
});

test('and nobody is said to have done anything meanwhile', () => {
  const { free, at, ends, silences } = machine();
  free(100);
  at(5, 100, { step: 20, queued: 20 });
  at(7, 200, { step: 20, queued: 10 });
  ends();
  const { held, looks } = only(silences);
  assert.deepEqual(
    [held, looks.map(({ crumb, ms }) => [crumb, ms])],
    [
      100,
      [
        [0, 0],
        [5, 0],
        [7, 100],
      ],
    ],
  );
});

test('on a busy machine it is told for how long the thread slept, and on a quiet one that is a hold', () => {
  for (const [queued, slept] of [
    [60, 200],
    [0, 0],
  ] as const) {
    const { free, pass, ends, silences } = machine();
    free(100);
    pass(300 + queued, { queued, slept: 200, waited: 300 + queued });
    ends();
    const { held, sleptMs } = only(silences);
    assert.deepEqual([held, sleptMs], [300, slept], `queued for ${queued} ms`);
  }
});

test('what a thread that is waited for has no CPU for is no hold either', () => {
  const { free, pass, look, ends, silences } = machine();
  free(100);
  for (let done = 0; done < 200; done += 10) {
    pass(10, { slept: 10, others: 6 });
    look();
  }
  ends();
  const { held, sleptMs } = only(silences);
  // After 50 ms somebody asks for the first time.
  assert.deepEqual([held, sleptMs], [200, 90]);
});

test('a thread that has not slept has waited for nobody', () => {
  const { free, pass, look, ends, silences } = machine();
  free(100);
  for (let done = 0; done < 200; done += 10) {
    pass(10, { others: 30 });
    look();
  }
  ends();
  assert.deepEqual([only(silences).held, only(silences).sleptMs], [200, 0]);
});

test('a watchdog that had no CPU all the while knows of the hold, and not of who it was', () => {
  const { free, pass, look, ticks, silences } = machine();
  free(100);
  pass(150, { waited: 140 });
  ticks();
  pass(5, { waited: 5 });
  look();
  const { held, looks } = only(silences);
  assert.deepEqual([held, looks.filter(({ crumb }) => crumb !== 0)], [150, []]);
});

test('and what it has seen before another tick belongs to that one', () => {
  const { free, at, pass, look, ticks, silences } = machine();
  free(100);
  at(7, 10);
  ticks();
  pass(150, { waited: 150 });
  ticks();
  look();
  assert.deepEqual(only(silences).looks, []);
});

test('a process that was suspended is no hold, whatever it was about to do', () => {
  for (const doing of ['nothing', 'something']) {
    const { free, at, pass, look, ends, silences, silence } = machine();
    free(100);
    if (doing === 'something') at(7, 30);
    pass(5000, { idle: doing === 'nothing' ? 5000 : 0 });
    look();
    assert.ok((silence()?.held ?? Infinity) < 80, doing);
    ends();
    assert.ok(only(silences).held < 80, `${doing}: ${silences[0]?.held}`);
  }
});

test('nor is one that was suspended right after a tick that nobody had seen yet', () => {
  const { free, pass, look, ticks, silences } = machine();
  free(100);
  pass(10, { idle: 10 });
  ticks();
  pass(5000);
  look();
  ticks();
  look();
  assert.ok(only(silences).held < 80, String(silences[0]?.held));
});

test('a silence that is not over can be asked for', () => {
  const { free, at, silence } = machine();
  free(100);
  at(7, 1000);
  const { held, looks } = silence() ?? { held: 0, looks: [] };
  assert.deepEqual([held, looks.at(-1)?.crumb], [990, 7]);
});

test('where the system does not tell, what counts is how often somebody looked', () => {
  const { free, at, ends, silences } = machine({ tells: false });
  free(100);
  at(7, 150);
  ends();
  assert.equal(only(silences).held, 150);
  const rarely = machine({ tells: false });
  rarely.free(100);
  rarely.at(7, 400, { step: 100 });
  rarely.ends();
  assert.equal(only(rarely.silences).held, 40);
});

test('what goes on when somebody comes to look for the first time has been going on before', () => {
  const { at, look, ends, silences } = machine({ lateBy: 200 });
  at(7, 200);
  look();
  at(7, 30);
  ends();
  const { held, looks } = only(silences);
  assert.deepEqual([held, looks.map(({ crumb, ms }) => [crumb, ms])], [230, [[7, 230]]]);
});

test('also where the system does not tell', () => {
  const { at, look, ends, silences } = machine({ tells: false, lateBy: 200 });
  at(7, 200);
  look();
  at(7, 30);
  ends();
  assert.equal(only(silences).held, 230);
});

test('a loop of two statements that somebody comes upon has been going on before', () => {
  const { at, look, ends, silences } = machine({ lateBy: 200 });
  at(7, 200);
  look();
  for (const where of [8, 7, 8, 7]) at(where, 10);
  ends();
  assert.equal(only(silences).held, 240);
});

test('what was told of a silence is told once, also when its tick comes a moment later', () => {
  const { free, at, silence, silences, ticks, sayGap, look } = machine();
  free(100);
  at(7, 300);
  sayGap();
  look();
  assert.ok((silence()?.held ?? Infinity) < 20);
  ticks();
  look();
  assert.equal(only(silences).held, 300);
});

test('a statement that is over at once is not blamed for all that was before it', () => {
  const { at, look, ends, silences } = machine({ lateBy: 200 });
  at(7, 200);
  look();
  at(8, 20);
  ends();
  const { held, looks } = only(silences);
  assert.deepEqual([held, looks.map(({ crumb, ms }) => [crumb, ms])], [20, [[8, 20]]]);
});
