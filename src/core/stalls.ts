import { lengthOf, sharedMs } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { MessageValues } from './message.ts';
import { zoneEnd } from './spans.ts';
import type { Culprit, Stall, Trace } from './trace.ts';

/** A stall from here on is worth naming: half of what a person notices, and twice what a busy machine does to a good answer. */
export const noteworthyMs = 50;

/**
 * Good answers' worst stalls had 15–38 ms of blame, idle and with up to twelve busy processes beside; answers that hold the
 * loop 298 ms and more. 60 and 150 leave room on both sides; between them a run says nothing and is repeated.
 */
export const harmlessMs = 60;
export const heldMs = 150;

/** Without a net time (not Linux) good answers' raw gaps reached 83 ms on a busy machine, bad ones begin at 293. */
export const harmlessRawMs = 100;

/**
 * The stalls that met the zone. What lay before it is cut off (loading the file is not the exercise); what runs on past its end
 * stays whole, because the code that settled the promise is the code that held the loop.
 */
export const stallsInZone = (trace: Trace): readonly Stall[] =>
  trace.stalls
    .filter((stall) => trace.zone !== null && stall.startMs < zoneEnd(trace) && stall.endMs > 0)
    .map((stall) => (stall.startMs < 0 ? { ...stall, startMs: 0 } : stall));

/**
 * What of a stall is the program's own doing. A process that was suspended gets no credit (its watchdog slept too), and one that
 * waited for a CPU has no net time: on Linux the smaller of both is proof against either.
 */
export const blameMs = (stall: Stall): number => Math.min(stall.creditedMs, stall.netMs ?? Infinity, lengthOf(stall));

/**
 * What noise does not explain. Rules let the rest pass, so it is shown as nobody's block either. Without a net time a thread that
 * only waited for a CPU may look like this: then a statement must have been seen, or more than any right answer ever had.
 */
export const isHeld = (stall: Stall): boolean =>
  blameMs(stall) > harmlessMs &&
  (stall.netMs !== null || (lengthOf(stall) >= harmlessRawMs && (stall.culprit !== null || blameMs(stall) >= heldMs)));

/** What is left of an interval without the machine's part of the silences that it met: at most this was the program's own doing. */
export const ownMs = (trace: Trace, interval: Interval): number =>
  trace.stalls.reduce((ms, stall) => {
    const shared = sharedMs(stall, interval);
    return shared > 0 ? ms - shared * (1 - blameMs(stall) / lengthOf(stall)) : ms;
  }, lengthOf(interval));

/** What a sentence says about the place, if there is one. */
export const placeValues = (culprit: Culprit | null): MessageValues =>
  culprit === null ? {} : { file: culprit.file, line: culprit.line };

/** Who held the loop while this interval lasted, as far as a stall tells. */
export const culpritDuring = (trace: Trace, interval: Interval): Culprit | null => {
  const met = trace.stalls.filter((stall) => stall.culprit !== null && sharedMs(stall, interval) > 0);
  const stall = met.toSorted((a, b) => sharedMs(b, interval) - sharedMs(a, interval)).at(0);
  if (stall === undefined) return null;
  // Two statements can hold the loop one after the other: the one that was seen in this interval, and little elsewhere.
  const part = (stall.parts ?? [])
    .filter((seen) => sharedMs(seen, interval) > 0)
    .toSorted((a, b) => sharedMs(b, interval) - sharedMs(a, interval) || lengthOf(a) - lengthOf(b))
    .at(0);
  return part?.culprit ?? stall.culprit;
};
