import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  AliveResource,
  DebugError,
  DebugLane,
  DebugReport,
  DebugStall,
  LaneEnd,
  LateTimer,
  LostPromise,
  SourcePlace,
} from '../core/debug/report.ts';
import type { ErrorEvent, LaneEvent } from '../core/debug/wire.ts';
import { message } from '../core/message.ts';
import { addressOf } from './file-of.ts';
import { openMarks, type MarksReader } from './marks-reader.ts';
import { shownName, sourcePlaces, type Placed } from './source-places.ts';
import { markPlace, stallFrom } from './stall-from.ts';

type Of<K extends LaneEvent['k']> = Extract<LaneEvent, { readonly k: K }>;

export interface RunRequest {
  readonly folder: string;
  readonly command: string;
  /** How a process ended, where somebody was told who waited for it, and whether it had been sent a signal before. */
  readonly ended?: { readonly pid: number; readonly end: LaneEnd; readonly at: number; readonly wasToldTo: boolean };
  readonly now: number;
}

/** So many rows of each kind are kept for the report. */
const MOST = 20;
const MOST_STALLS = 5000;

/** Everything that the threads of a run have written, as the report. Null when none of them has come so far. */
export const readRun = ({ folder, command, ended, now }: RunRequest): DebugReport | null => {
  const files = readdirSync(folder).filter((name) => /^\d+-\d+\.jsonl$/.test(name));
  const lanes = files
    .map((name) => eventsOf(path.join(folder, name)))
    .filter((events) => events[0]?.k === 'lane')
    .toSorted((a, b) => (a[0] as Of<'lane'>).at - (b[0] as Of<'lane'>).at);
  const first = lanes[0]?.[0] as Of<'lane'> | undefined;
  if (first === undefined) return null;
  const places = sourcePlaces(first.cwd);
  const marks = marksOf(folder);
  const outside = endedOutside(lanes, ended);
  return {
    schema: 1,
    command,
    startedAt: new Date(first.at).toISOString(),
    thresholdMs: first.slowMs,
    lanes: lanes.map((events) => {
      const lane = events[0] as Of<'lane'>;
      const own = ended?.pid === lane.pid && lane.thread === 0 ? ended : undefined;
      return laneOf(events, {
        lane,
        marks: marks(lane.pid),
        origin: first.at,
        places,
        root: first.cwd,
        ended: own,
        wasAlive: outside.has(lane.pid),
        now,
      });
    }),
  };
};

/** All threads of a process have their marks in one file. */
const marksOf = (folder: string): ((pid: number) => MarksReader) => {
  const readers = new Map<number, MarksReader>();
  return (pid) => {
    const reader = readers.get(pid) ?? openMarks(path.join(folder, `${pid}-marks.jsonl`));
    readers.set(pid, reader);
    return reader;
  };
};

/** A line that was cut off when its process was killed is left out. */
const eventsOf = (file: string): readonly LaneEvent[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LaneEvent];
      } catch {
        return [];
      }
    });

interface LaneContext {
  readonly lane: Of<'lane'>;
  readonly marks: MarksReader;
  readonly places: (found: Placed) => SourcePlace;
  readonly origin: number;
  readonly root: string;
  readonly ended: RunRequest['ended'] | undefined;
  readonly wasAlive: boolean;
  readonly now: number;
}

const laneOf = (events: readonly LaneEvent[], context: LaneContext): DebugLane => {
  const { lane, marks, places, origin, root, ended, wasAlive, now } = context;
  const all = <K extends LaneEvent['k']>(k: K): readonly Of<K>[] =>
    events.filter((event): event is Of<K> => event.k === k);
  const exit = all('exit').at(-1);
  const file = lane.file ?? all('file').at(-1)?.file ?? null;
  const endedAt = ended?.at ?? exit?.at ?? now;
  const errors = all('error').map((event) => errorFrom(event, context));
  const stalls = whole(all('stall')).map((event) =>
    stallFrom(event.open ? toTheEnd(event, endedAt) : event, marks, places, origin),
  );
  const late = all('late');
  const held = stalls.slice(0, MOST_STALLS).map((stall) => ({
    ...stall,
    waited: {
      ...stall.waited,
      timers: late.filter((timer) => isLateBy(timer, stall, origin)).length,
    },
  }));
  return {
    pid: lane.pid,
    thread: lane.thread,
    name: file === null ? '-' : shownName(root, addressOf(file)),
    runtime: lane.runtime,
    startMs: lane.at - origin,
    endMs: endedAt - origin,
    end: endOf(exit, ended, errors),
    blockedMs: stalls.reduce((sum, { heldMs }) => sum + heldMs, 0),
    stalls: held,
    omitted: stalls.length - held.length,
    lateTimers: late
      .filter((timer) => stalls.some((stall) => isLateBy(timer, stall, origin)))
      .toSorted((a, b) => b.late - a.late)
      .slice(0, MOST)
      .map(({ at, delay, late: lateMs, crumb }): LateTimer => ({
        atMs: at - origin,
        delayMs: delay,
        lateMs,
        place: markPlace(crumb, marks, places),
      })),
    requests: all('request')
      .toSorted((a, b) => (b.to ?? endedAt) - b.from - ((a.to ?? endedAt) - a.from))
      .slice(0, MOST)
      .map(({ name, from, to }) => ({ name, startMs: from - origin, endMs: to === null ? null : to - origin })),
    lost: [
      ...lostFrom(all('lost').at(-1)?.lost ?? [], exit !== undefined, context),
      ...everyLostFrom(all('every-lost').at(-1)?.lost ?? [], context),
    ],
    errors,
    alive: wasAlive ? aliveFrom(all('alive').at(-1)?.alive ?? [], context) : [],
    blind: all('blind').map(({ key }) => message(key)),
  };
};

/** A timer has its call from a stall within a moment, and a stall makes none later than it lasts: others were put off by their owner. */
const isLateBy = ({ at, late }: Of<'late'>, { startMs, endMs }: DebugStall, origin: number): boolean =>
  at - origin >= startMs && at - origin <= endMs + 50 && late <= endMs - startMs + 50;

/** One that was told of while it lasted is told again when it is over, before any other can be. */
const whole = (stalls: readonly Of<'stall'>[]): readonly Of<'stall'>[] =>
  stalls.filter(({ open }, index) => !open || index === stalls.length - 1);

/** It held the loop until the program was ended from outside. */
const toTheEnd = (event: Of<'stall'>, endedAt: number): Of<'stall'> => {
  const to = Math.max(event.to, endedAt);
  return { ...event, to, held: event.held + to - event.to };
};

const endOf = (exit: Of<'exit'> | undefined, ended: RunRequest['ended'], errors: readonly DebugError[]): LaneEnd => {
  if (ended?.end.kind === 'signal') return ended.end;
  if (errors.length > 0 && exit !== undefined && exit.code !== 0) return { kind: 'crash' };
  if (ended !== undefined) return ended.end;
  return exit === undefined ? { kind: 'open' } : { kind: 'exit', code: exit.code };
};

/** A promise that is only stored may still be waited for; when the program ends by itself, no more. */
const lostFrom = (lost: Of<'lost'>['lost'], isOver: boolean, { marks, places }: LaneContext): readonly LostPromise[] =>
  lost.flatMap(([crumb, count]) => {
    const mark = marks.at(crumb);
    const place = markPlace(crumb, marks, places);
    if (mark === null || place === null || mark.kind === 'voided') return [];
    return mark.kind === 'unused' && !isOver ? [] : [{ place, count, exhaustive: false, inPackage: false }];
  });

/** Those of packages come last. In the program's own files columns are shifted, and the line's start counts. */
const everyLostFrom = (all: Of<'every-lost'>['lost'], { places }: LaneContext): readonly LostPromise[] =>
  all
    .map(({ count, isOwn, ...at }) => ({
      place: places(isOwn ? { ...at, column: 1 } : at),
      count,
      exhaustive: true,
      inPackage: !isOwn,
    }))
    .toSorted((a, b) => Number(a.inPackage) - Number(b.inPackage) || b.count - a.count);

/**
 * Processes that were ended from outside: one that ended by itself was kept alive by nothing. One that had been told to end may have
 * done so by `process.exit`.
 */
const endedOutside = (lanes: readonly (readonly LaneEvent[])[], ended: RunRequest['ended']): ReadonlySet<number> =>
  new Set(
    lanes.flatMap((events) => {
      const { pid, thread } = events[0] as Of<'lane'>;
      const wasAlive = !events.some(({ k }) => k === 'exit') || (ended?.pid === pid && ended.wasToldTo);
      return thread === 0 && wasAlive ? [pid] : [];
    }),
  );

/** With the places first: they are what can be acted on. */
const aliveFrom = (alive: Of<'alive'>['alive'], { marks, places }: LaneContext): readonly AliveResource[] =>
  alive
    .map(([name, crumb, count]) => ({ name, count, place: markPlace(crumb, marks, places) }))
    .toSorted((a, b) => Number(a.place === null) - Number(b.place === null));

const errorFrom = (
  { at, rejection, name, message: text, stack, asWritten }: ErrorEvent,
  context: LaneContext,
): DebugError => ({
  atMs: at - context.origin,
  rejection,
  name,
  message: text,
  place: stackPlace(stack, asWritten, context),
});

/** The first line of a stack that is in a file of the program; where columns are shifted, the line's start counts. */
const stackPlace = (stack: string, asWritten: boolean, { places }: LaneContext): SourcePlace | null => {
  for (const line of stack.split('\n')) {
    const found = /(file:\/\/[^\s)]+?|\/[^\s():]+):(\d+):(\d+)/.exec(line);
    const at = found?.[1];
    if (at === undefined || at.includes('/node_modules/')) continue;
    return places({
      url: at.startsWith('file:') ? at : addressOf(at),
      line: Number(found?.[2]),
      column: asWritten ? Number(found?.[3]) : 1,
      function: null,
      call: null,
    });
  }
  return null;
};
