import type { DebugLane, DebugReport, SourcePlace } from '../../core/debug/report.ts';

/** One event of the Trace Event Format; times in microseconds. Which fields there are depends on the phase. */
interface TraceEvent {
  readonly name: string;
  readonly ph: 'M' | 'X' | 'b' | 'e' | 'i';
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: string;
  readonly s?: 't';
  readonly args?: Readonly<Record<string, unknown>>;
}

const MICRO = 1000;

/**
 * The run in the Trace Event Format, as a JSON object: Perfetto and the DevTools of browsers open it. Stalls are complete events,
 * requests pairs of asynchronous ones, everything else instants of its thread.
 */
export const chromeTrace = (report: DebugReport): string =>
  JSON.stringify({
    displayTimeUnit: 'ms',
    otherData: { command: report.command, startedAt: report.startedAt, slowCallbackMs: report.thresholdMs },
    traceEvents: [...report.lanes.flatMap(names), ...report.lanes.flatMap(eventsOf).toSorted((a, b) => a.ts - b.ts)],
  });

const names = ({ pid, thread, name, runtime }: DebugLane): readonly TraceEvent[] => [
  ...(thread === 0
    ? [{ name: 'process_name', ph: 'M' as const, pid, tid: 0, ts: 0, args: { name: `${name} (${runtime})` } }]
    : []),
  {
    name: 'thread_name',
    ph: 'M',
    pid,
    tid: thread,
    ts: 0,
    args: { name: thread === 0 ? 'main thread' : `worker ${thread}` },
  },
];

const eventsOf = (lane: DebugLane, index: number): readonly TraceEvent[] => {
  const { pid, thread: tid, endMs } = lane;
  const instant = (atMs: number, name: string, cat: string, args: Readonly<Record<string, unknown>>): TraceEvent => ({
    name,
    ph: 'i',
    s: 't',
    cat,
    pid,
    tid,
    ts: micro(atMs),
    args,
  });
  return [
    ...lane.stalls.map((stall): TraceEvent => ({
      name: nameOf(stall.place ?? stall.inside),
      ph: 'X',
      cat: 'stall',
      pid,
      tid,
      ts: micro(stall.startMs),
      dur: micro(stall.endMs - stall.startMs),
      args: { ...where(stall.place), inside: where(stall.inside), heldMs: stall.heldMs, waited: stall.waited },
    })),
    ...lane.requests.flatMap(({ name, startMs, endMs: over }, number): readonly TraceEvent[] => {
      const common = { name, cat: 'request', id: `${index}.${number}`, pid, tid };
      return [
        { ...common, ph: 'b', ts: micro(startMs) },
        { ...common, ph: 'e', ts: micro(over ?? endMs) },
      ];
    }),
    ...lane.lateTimers.map(({ atMs, delayMs, lateMs, place }) =>
      instant(atMs, 'late timer', 'timer', { ...where(place), delayMs, lateMs }),
    ),
    ...lane.errors.map(({ atMs, name, message, rejection, place }) =>
      instant(atMs, name, 'error', { ...where(place), message, rejection }),
    ),
    ...lane.lost.map(({ place, count, exhaustive }) =>
      instant(endMs, 'lost promise', 'promise', { ...where(place), count, exhaustive }),
    ),
  ];
};

/** A viewer draws nothing before zero. */
const micro = (ms: number): number => Math.max(0, Math.round(ms * MICRO));

const nameOf = (place: SourcePlace | null): string =>
  place === null ? 'outside the program’s files' : `${place.file}:${place.line}`;

const where = (place: SourcePlace | null): Readonly<Record<string, unknown>> =>
  place === null
    ? {}
    : { file: place.file, line: place.line, column: place.column, function: place.function, call: place.call };
