import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DebugReport } from '../../../src/core/debug/report.ts';
import { chromeTrace } from '../../../src/view/debug/chrome-trace.ts';
import { calm, lane, report, stall } from './reports.ts';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: string;
  readonly s?: string;
  readonly args?: Record<string, unknown>;
}

/** What the Trace Event Format asks of each phase, beside name, ph, ts, pid and tid. */
const needed: Readonly<Record<string, (event: Event) => boolean>> = {
  M: ({ name, args }) => ['process_name', 'thread_name'].includes(name) && typeof args?.['name'] === 'string',
  X: ({ dur, cat }) => Number.isFinite(dur) && (dur ?? -1) >= 0 && typeof cat === 'string',
  b: ({ id, cat }) => typeof id === 'string' && typeof cat === 'string',
  e: ({ id, cat }) => typeof id === 'string' && typeof cat === 'string',
  i: ({ s, cat }) => s === 't' && typeof cat === 'string',
};

const eventsOf = (from: DebugReport): readonly Event[] => {
  const { traceEvents, displayTimeUnit } = JSON.parse(chromeTrace(from)) as {
    readonly traceEvents: readonly Event[];
    readonly displayTimeUnit: string;
  };
  assert.equal(displayTimeUnit, 'ms');
  for (const event of traceEvents) {
    assert.ok(typeof event.name === 'string' && event.name !== '', JSON.stringify(event));
    for (const number of [event.ts, event.pid, event.tid]) assert.ok(Number.isInteger(number) && number >= 0);
    assert.ok(needed[event.ph]?.(event), JSON.stringify(event));
  }
  const timed = traceEvents.filter(({ ph }) => ph !== 'M').map(({ ts }) => ts);
  assert.deepEqual(
    timed,
    timed.toSorted((a, b) => a - b),
  );
  const open = new Set<string>();
  for (const { ph, id = '', cat = '', pid } of traceEvents) {
    const key = `${pid} ${cat} ${id}`;
    if (ph === 'b') open.add(key);
    if (ph === 'e') assert.ok(open.delete(key), `ends what never began: ${key}`);
  }
  assert.deepEqual([...open], []);
  return traceEvents;
};

test('stalls are complete events in microseconds, with their line', () => {
  const found = eventsOf(report()).find(({ ph }) => ph === 'X');
  assert.deepEqual(
    [found?.name, found?.ts, found?.dur, found?.args?.['call']],
    ['src/orders.ts:12', 100_000, 160_000, 'JSON.parse'],
  );
});

test('each kind of thing that was seen is there once', () => {
  const count = (cat: string): number => eventsOf(report()).filter((event) => event.cat === cat).length;
  assert.deepEqual(['stall', 'request', 'timer', 'error', 'promise'].map(count), [1, 4, 1, 1, 1]);
});

test('threads and processes have their names; requests of different lanes are kept apart', () => {
  const events = eventsOf(report(lane(), lane({ thread: 1, name: 'crunch.ts' }), lane({ pid: 4712 })));
  assert.equal(events.filter(({ name }) => name === 'process_name').length, 2);
  assert.equal(events.filter(({ name }) => name === 'thread_name').length, 3);
});

test('what is odd stays valid: a stall that began before the report, no place, quotes and line ends in names', () => {
  eventsOf(report(lane({ name: '"a"\n\\', stalls: [stall({ startMs: -3, place: null })] })));
  eventsOf(calm);
});
