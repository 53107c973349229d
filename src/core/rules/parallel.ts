import { timeAtLeast, totalMs } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { number, object, optional, withDefault } from '../shape.ts';
import { busyThreads, finishedSpans, mainThread } from '../spans.ts';
import { defineRule } from './rule.ts';

/** As in `overlap`: threads that work together share most of the shorter one's time, threads in turn share none of it. */
const shareNeeded = 0.5;

/**
 * Threads in turn share nothing but what two clocks may differ by. Threads that start while the exercise runs are ready hundreds
 * of milliseconds apart on a busy machine, so a right answer's share fell to 0.7 there and, rarely, below the half.
 */
const inTurnsShare = 0.05;

/** A last crumb of work on the main thread (a remainder, a check of a few numbers) holds nobody; a twentieth of a job does not. */
const mainShareAllowed = 0.05;

/** Who did the work, and did they do it at the same time. Never how much faster it was: a busy or one-core machine has no speed-up to give. */
export const parallel = defineRule({
  id: 'parallel',
  about: 'CPU work was done on several threads at the same time, and not on the main one.',
  params: object<{ readonly threads: number; readonly atMostWorkers?: number | undefined }>({
    threads: withDefault(number({ min: 2, integer: true }), 2),
    atMostWorkers: optional(number({ min: 2, integer: true })),
  }),
  needsZone: true,
  evaluate: (trace, { threads: wanted, atMostWorkers }) => {
    const finished = finishedSpans(trace).filter((span) => span.kind === 'work');
    const units = finished.reduce((sum, span) => sum + span.amount, 0);
    const mainUnits = finished.reduce((sum, span) => sum + (span.thread === mainThread ? span.amount : 0), 0);
    const mainShare = units > 0 ? mainUnits / units : 0;
    const busy = [...busyThreads(finished).values()];
    const share = shareOf(busy, wanted);
    // A thread costs its start and its memory; how many are too many is for the exercise to say.
    const crowd = atMostWorkers !== undefined && trace.workers > atMostWorkers;
    const pass = mainShare <= mainShareAllowed && share >= shareNeeded && !crowd;
    const seen: Seen = {
      pieces: finished.length,
      threads: busy.length,
      wanted,
      workers: trace.workers,
      most: atMostWorkers ?? 0,
      mainPercent: Math.round(mainShare * 100),
      percent: Math.round(share * 100),
    };
    // Who worked is counted; only how long they worked together can be the doing of a machine that starts one of them late.
    const unclear = !pass && busy.length >= wanted && mainShare <= mainShareAllowed && !crowd;
    const failed = unclear ? 'inconclusive' : 'fail';
    const shortcoming = unclear ? 'inconclusive' : failure(seen, { onMain: mainShare > mainShareAllowed, crowd });
    return {
      status: pass ? 'pass' : failed,
      measured: {
        threads: busy.length,
        share: Math.round(share * 100) / 100,
        mainShare: Math.round(mainShare * 100) / 100,
        units,
        workers: trace.workers,
        // In turns once may be chance, in three runs of three it is the program; what lies between is never held against it.
        ...(unclear && share <= inTurnsShare ? { needsRepeat: true } : {}),
      },
      expected: { threads: wanted, share: shareNeeded, mainShare: mainShareAllowed, workers: atMostWorkers ?? null },
      message: message(`rule.parallel.${pass ? 'pass' : shortcoming}`, seen),
    };
  },
});

/** What `decide` says of threads that worked in turns in three runs of three. */
export const inTurnsMessage = (values: MessageValues): Message => message('rule.parallel.fail', values);

type Seen = Readonly<Record<'pieces' | 'threads' | 'wanted' | 'workers' | 'most' | 'mainPercent' | 'percent', number>>;
type Busy = readonly { readonly startMs: number; readonly endMs: number }[];

/** The time in which that many threads worked at once, as a part of the work of the least busy of them. */
const shareOf = (busy: readonly Busy[], count: number): number => {
  const shorterMs = busy
    .map(totalMs)
    .toSorted((a, b) => b - a)
    .at(count - 1);
  return shorterMs ? timeAtLeast(busy.flat(), count) / shorterMs : 0;
};

const failure = (seen: Seen, { onMain, crowd }: { readonly onMain: boolean; readonly crowd: boolean }): string => {
  if (seen.pieces === 0) return 'fail.none';
  if (onMain) return 'fail.main';
  return crowd ? 'fail.crowd' : 'fail.few';
};
