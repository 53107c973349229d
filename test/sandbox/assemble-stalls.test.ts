import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { Mark } from '../../src/core/marks.ts';
import { RecordKind, spanKinds } from '../../src/core/ring.ts';
import type { Trace } from '../../src/core/trace.ts';
import type { SeenCrumb, WireEvent } from '../../src/core/wire.ts';
import { assembleTrace } from '../../src/sandbox/assemble.ts';

const secret = 'a secret of sixteen';

const mark = (line: number, column = 1, call: string | null = null): Mark => ({
  kind: 'crumb',
  file: 'exercise.ts',
  line,
  column,
  function: 'main',
  call,
});
const nowhere: Mark = { ...mark(0), file: '' };
const marks: readonly Mark[] = [nowhere, mark(5), mark(5), mark(8, 3, 'JSON.parse')];

const written = (events: readonly WireEvent[]): string => {
  const body = JSON.stringify([0, events]);
  return `${createHmac('sha256', secret).update(body).digest('base64url')} ${body}\n`;
};

const traceWith = (events: readonly WireEvent[]): Trace =>
  assembleTrace({
    code: 0,
    signal: null,
    startError: null,
    overdue: false,
    suspended: false,
    flooded: false,
    aborted: false,
    stderr: '',
    wire: written([{ k: 'on', at: 1000 }, ...events, { k: 'end' }]),
    secret,
    prepared: { entry: 'file:///exercise.ts', scenario: null, sources: {}, marks, patterns: [] },
    limits: { timeMs: 1000, outputBytes: 1000, memoryMb: 100 },
    processMs: 500,
  });

const stallOf = (...crumbs: readonly SeenCrumb[]) =>
  traceWith([{ k: 'stall', from: 1000, to: 1400, credited: 390, net: null, crumbs }]).stalls[0];

test('the statement that was seen longest is the culprit, all that were seen are the parts in their order', () => {
  const stall = stallOf([3, 250, 1140, 1390], [1, 120, 1010, 1130]);
  assert.deepEqual(stall?.culprit, { file: 'exercise.ts', line: 8, column: 3, function: 'main', call: 'JSON.parse' });
  assert.deepEqual(
    stall?.parts?.map(({ culprit, ms, startMs, endMs }) => [culprit.line, ms, startMs, endMs]),
    [
      [5, 120, 10, 130],
      [8, 250, 140, 390],
    ],
  );
});

test('several crumbs of one statement are counted together', () => {
  const stall = stallOf([3, 150, 1250, 1390], [1, 120, 1010, 1130], [2, 110, 1020, 1250]);
  assert.equal(stall?.culprit?.line, 5);
  assert.deepEqual(
    stall?.parts?.map(({ culprit, ms, endMs }) => [culprit.line, ms, endMs]),
    [
      [5, 230, 250],
      [8, 150, 390],
    ],
  );
});

test('what the probe itself does is nobody’s, and a statement beside it is named when it was seen for long', () => {
  assert.equal(stallOf([0, 380, 1005, 1395], [1, 10, 1001, 1005])?.culprit, null);
  assert.equal(stallOf([0, 300, 1005, 1300], [1, 90, 1300, 1395])?.culprit?.line, 5);
  assert.equal(stallOf()?.culprit, null);
});

const spawn = (id: number, from: number, to: number, thread = 0): readonly WireEvent[] => [
  { k: 'record', r: [spanKinds.indexOf('spawn'), thread, id, from, 0, ''] },
  { k: 'record', r: [RecordKind.close, thread, id, to, 0, ''] },
];

test('the time that the system takes to start a child process is no part of what a stall is blamed for', () => {
  const stall: WireEvent = {
    k: 'stall',
    from: 1000,
    to: 1400,
    credited: 390,
    net: 300,
    crumbs: [[1, 390, 1000, 1390]],
  };
  const events = [...spawn(1, 900, 1100), ...spawn(2, 1200, 1350), ...spawn(3, 1000, 1400, 2), stall];
  const { stalls, spans } = traceWith(events);
  assert.deepEqual([stalls[0]?.creditedMs, stalls[0]?.netMs], [140, 50]);
  assert.deepEqual(spans, [], 'it is drawn nowhere');
});

test('a process that was still being started when the run was ended changes no stall', () => {
  const [begun] = spawn(1, 900, 1100);
  const stall: WireEvent = { k: 'stall', from: 1000, to: 1400, credited: 390, net: null, crumbs: [] };
  assert.equal(traceWith([begun as WireEvent, stall]).stalls[0]?.creditedMs, 390);
});
