import { merge } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Span, Trace } from './trace.ts';

/** A span that began and ended inside the measured zone. */
export type FinishedSpan = Span & { readonly endMs: number };

/** Clocks of two threads, and a timer's own rounding, differ by less than this. */
export const slackMs = 2;

export const mainThread = 0;

export const zoneEnd = (trace: Trace): number => trace.zone?.durationMs ?? 0;

/** Spans that began in the zone and were done when it ended. Work begun before it (at import, say) is not the zone's. */
export const finishedSpans = (trace: Trace): readonly FinishedSpan[] =>
  trace.spans.filter((span): span is FinishedSpan => beganInside(trace, span) && isDone(trace, span));

/** Spans that began in the zone and were still open when it ended. */
export const openSpans = (trace: Trace): readonly Span[] =>
  trace.spans.filter((span) => beganInside(trace, span) && !isDone(trace, span));

/** A wait is a timer, or a blocking sleep on a thread where it blocks nobody else. */
export const isWait = (span: Span): boolean =>
  span.kind === 'wait' || (span.kind === 'block' && span.name === 'sleepSync' && span.thread !== mainThread);

const waitsForChild = new Set(['execFileSync', 'execSync', 'spawnSync']);

/** A child process, or a call that waits for one on a thread where it blocks nobody else. */
const isChild = (span: Span): boolean =>
  span.kind === 'child' || (span.kind === 'block' && waitsForChild.has(span.name) && span.thread !== mainThread);

export const isKind = (kind: Span['kind']): ((span: Span) => boolean) => {
  if (kind === 'wait') return isWait;
  return kind === 'child' ? isChild : (span) => span.kind === kind;
};

/** Blocking kit calls that held the main thread in the zone, also one that never came back. */
export const mainBlocks = (trace: Trace): readonly Span[] =>
  trace.spans.filter(
    (span) =>
      span.kind === 'block' &&
      span.thread === mainThread &&
      span.startMs < zoneEnd(trace) &&
      (span.endMs === null || span.endMs > 0),
  );

/** Pauses shorter than this between two pieces of work are a thread's own (fetching the next job), not idleness. */
const breathMs = 5;

/** For each thread other than the main one, when it was at work. */
export const busyThreads = (spans: readonly FinishedSpan[]): ReadonlyMap<number, readonly Interval[]> => {
  const work = spans.filter((span) => span.kind === 'work' && span.thread !== mainThread);
  const threads = [...new Set(work.map((span) => span.thread))];
  return new Map(
    threads.map((thread) => [
      thread,
      merge(
        work.filter((span) => span.thread === thread),
        breathMs,
      ),
    ]),
  );
};

const beganInside = (trace: Trace, span: Span): boolean =>
  trace.zone !== null && span.startMs >= -slackMs && span.startMs <= zoneEnd(trace);

const isDone = (trace: Trace, span: Span): boolean => span.endMs !== null && span.endMs <= zoneEnd(trace) + slackMs;
