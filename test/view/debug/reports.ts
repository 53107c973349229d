import type { DebugLane, DebugReport, DebugStall, SourcePlace } from '../../../src/core/debug/report.ts';

export const place = (changes: Partial<SourcePlace> = {}): SourcePlace => ({
  file: 'src/orders.ts',
  line: 12,
  column: 3,
  function: 'total',
  call: 'JSON.parse',
  frame: '  11 | const a = 1;\n> 12 |   JSON.parse(text);\n     |   ^',
  ...changes,
});

export const stall = (changes: Partial<DebugStall> = {}): DebugStall => ({
  startMs: 100,
  endMs: 260,
  heldMs: 155,
  place: place(),
  inside: null,
  call: null,
  endless: false,
  waited: { timers: 1, requests: 3 },
  ...changes,
});

export const lane = (changes: Partial<DebugLane> = {}): DebugLane => ({
  pid: 4711,
  thread: 0,
  name: 'server.ts',
  runtime: 'Node 20.20.2',
  startMs: 0,
  endMs: 2000,
  end: { kind: 'signal', signal: 'SIGTERM' },
  blockedMs: 155,
  stalls: [stall()],
  omitted: 0,
  lateTimers: [{ atMs: 262, delayMs: 50, lateMs: 112, place: place({ line: 30 }) }],
  requests: [
    { name: 'GET /report', startMs: 90, endMs: 300 },
    { name: 'GET /open', startMs: 1900, endMs: null },
  ],
  lost: [{ place: place({ line: 40, call: 'save' }), count: 2, exhaustive: false, inPackage: false }],
  errors: [{ atMs: 1990, rejection: true, name: 'TypeError', message: 'x is no function', place: place({ line: 50 }) }],
  alive: [{ name: 'TCPServerWrap', count: 1, place: null }],
  blind: [],
  ...changes,
});

export const report = (...lanes: readonly DebugLane[]): DebugReport => ({
  schema: 1,
  command: 'async-course debug server.ts',
  startedAt: '2026-11-24T08:00:00.000Z',
  thresholdMs: 100,
  lanes: lanes.length === 0 ? [lane()] : lanes,
});

export const calm = report(
  lane({ stalls: [], blockedMs: 0, lateTimers: [], requests: [], lost: [], errors: [], alive: [] }),
);
