import { atMostAtOnce, bestShare, lengthOf, peakOf, timeAtLeast, type Interval } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { list, number, object, oneOf, optional, refine, withDefault } from '../shape.ts';
import { finishedSpans, isKind, openSpans } from '../spans.ts';
import type { FinishedSpan } from '../spans.ts';
import { blameMs } from '../stalls.ts';
import type { Trace } from '../trace.ts';
import { defineRule } from './rule.ts';

/**
 * Tasks that are started together share nearly all of the shortest one's time, tasks in a row share an edge of a millisecond at
 * most; half lies far from both, and stays there on a busy machine because timers keep time under load.
 */
const shareNeeded = 0.5;

/**
 * A thread that is started for its task may come hundreds of milliseconds late on a busy machine (three right calls on three
 * threads shared 5 % there once). Threads that wait for each other share nothing at all, so that a few milliseconds are proof.
 */
const metMs = 10;

/** From here on a thread that was taken away could have missed half of the shortest waits that exercises have (200 ms). */
const awayMs = 100;

export interface OverlapParams {
  readonly of: 'wait' | 'work' | 'job' | 'query' | 'call' | 'task' | 'child' | 'request';
  readonly atLeast: number;
  /** Only waits of these milliseconds count; without it, all of them. */
  readonly waits?: readonly number[] | undefined;
}

export const overlap = defineRule({
  id: 'overlap',
  about:
    'Tasks of one kind really ran at the same time: so many at once, for at least half of the shortest one’s time.',
  params: refine(
    object<OverlapParams>({
      of: withDefault(oneOf('wait', 'work', 'job', 'query', 'call', 'task', 'child', 'request'), 'wait'),
      atLeast: withDefault(number({ min: 2, integer: true }), 2),
      waits: optional(list(number({ min: 0 }), { min: 2 })),
    }),
    ({ of, waits }) => waits === undefined || of === 'wait',
    'waits only of wait',
  ),
  needsZone: true,
  evaluate: (trace, { of, atLeast, waits }) => {
    const finished = finishedSpans(trace).filter(isKind(of));
    const open = openSpans(trace).filter(isKind(of)).length;
    const taken = waits === undefined ? null : enoughFor(waits, finished);
    const counted = taken === null ? finished : finished.filter(({ amount }) => taken.includes(amount));
    const judged = taken === null ? finished : oneForEach(taken, counted);
    const peak = peakOf(judged);
    const share = bestShare(judged, atLeast);
    const onThreads = new Set(counted.map(({ thread }) => thread)).size >= atLeast;
    const togetherMs = timeAtLeast(judged, atLeast);
    const pass = share >= shareNeeded || (onThreads && togetherMs >= metMs); // none is shared by fewer than that many
    if (!pass && (onThreads || wasTakenAway(trace, counted)))
      return {
        status: 'inconclusive',
        measured: { finished: finished.length, open, peak, share: 0, needsRepeat: true },
        expected: { peak: atLeast, share: shareNeeded },
        message: message(onThreads ? 'rule.overlap.inconclusive' : 'rule.overlap.inconclusive.away', {
          peak,
          atLeast,
          finished: finished.length,
        }),
      };
    const seen: Seen = { finished: finished.length, open, peak, atLeast, percent: Math.round(share * 100) };
    return {
      status: pass ? 'pass' : 'fail',
      measured: { finished: finished.length, open, peak, share: Math.round(share * 100) / 100 },
      expected: { peak: atLeast, share: shareNeeded },
      message: pass
        ? message('rule.overlap.pass', { peak })
        : counted.length < finished.length
          ? message('rule.overlap.fail.waits', { ...seen, waits: (waits ?? []).join(', ') })
          : failure(seen),
    };
  },
});

/** For each wait that was due the shortest that is enough: a longer one that only lies across is another wait. */
const enoughFor = (due: readonly number[], finished: readonly FinishedSpan[]): readonly number[] =>
  due.map((ms) => Math.min(...finished.map(({ amount }) => amount).filter((amount) => amount >= ms)));

/** Two waits for the same thing that ran together are no overlap of two things. */
const oneForEach = (taken: readonly number[], counted: readonly FinishedSpan[]): readonly Interval[] =>
  [...new Set(taken)].flatMap((ms) =>
    atMostAtOnce(
      counted.filter(({ amount }) => amount === ms),
      taken.filter((each) => each === ms).length,
    ),
  );

/**
 * The machine took the thread away for long just when one of them began or ended. Between two lines that start two waits it then lies
 * as long as the first of them lasts.
 */
const wasTakenAway = (trace: Trace, finished: readonly Interval[]): boolean =>
  trace.stalls.some(
    (stall) =>
      lengthOf(stall) - blameMs(stall) >= awayMs &&
      finished.some(({ startMs, endMs }) => [startMs, endMs].some((at) => isWithin(at, stall))),
  );

/** A span's edge is on the program's clock, a stall's on the watchdog's, which looks every 5 ms. */
const isWithin = (at: number, { startMs, endMs }: Interval): boolean => at >= startMs - 10 && at <= endMs + 10;

/** What `decide` says of threads whose tasks never met in three runs of three. */
export const inARowMessage = (values: MessageValues): Message =>
  message(values['peak'] === 1 ? 'rule.overlap.fail.serial' : 'rule.overlap.fail', values);

type Seen = Readonly<Record<'finished' | 'open' | 'peak' | 'atLeast' | 'percent', number>>;

const failure = (seen: Seen): Message => {
  if (seen.peak >= seen.atLeast) return message('rule.overlap.fail.edge', seen);
  if (seen.finished < seen.atLeast && seen.open > 0) return message('rule.overlap.fail.open', seen);
  if (seen.finished === 0) return message('rule.overlap.fail.none', seen);
  if (seen.finished === 1) return message('rule.overlap.fail.single', seen);
  return message(seen.peak === 1 ? 'rule.overlap.fail.serial' : 'rule.overlap.fail', seen);
};
