import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { wholeMs } from '../ms.ts';
import { number, object, withDefault } from '../shape.ts';
import { finishedSpans, isKind } from '../spans.ts';
import { ownMs } from '../stalls.ts';
import type { Trace, Zone } from '../trace.ts';
import { defineRule } from './rule.ts';

/** Twice the ideal: waits that are put in a row take that long at least, and timers keep time to a few percent on a busy machine. */
const ratioAllowed = 2;

/** A tenth of the zone that a machine demonstrably took is too much of it for a stopwatch to be believed. */
const takenAllowed = 0.1;

/** The watchdog sleeps for 5 ms; where it woke less than every 20, whatever else had to wake did so late as well. */
const msPerWake = 20;

/**
 * The only rule with a stopwatch, for what timers decide and nothing can count. It looks upwards only: too fast is another rule’s
 * matter. No single reading fails: three of three have to, each on a machine that gave no sign of being busy. How long a
 * calculation takes is the machine’s affair, so a run with CPU work of the kit in it is never held against a program.
 */
export const duration = defineRule({
  id: 'duration',
  about:
    'It took no longer than a ratio of the ideal time; for waits only, and a last resort where nothing can be counted.',
  params: object({ idealMs: number({ min: 1 }), ratio: withDefault(number({ min: 1 }), ratioAllowed) }),
  needsZone: true,
  evaluate: (trace, { idealMs, ratio }) => {
    const expected = { idealMs, ratio, atMostMs: idealMs * ratio };
    const ms = trace.zone?.durationMs ?? 0;
    const values = { ms: wholeMs(ms), ideal: wholeMs(idealMs), most: wholeMs(idealMs * ratio) };
    const measured = { durationMs: wholeMs(ms), ratio: Math.round((ms / idealMs) * 100) / 100 };
    if (trace.zone !== null && ms <= idealMs * ratio)
      return { status: 'pass', measured, expected, message: message('rule.duration.pass', values) };
    const calm = trace.zone !== null && isCalm(trace, trace.zone);
    return {
      status: 'inconclusive',
      measured: calm ? { ...measured, needsRepeat: true } : measured,
      expected,
      message: message('rule.duration.inconclusive', values),
    };
  },
});

/** What `decide` says of three runs of three that took too long. */
export const tooLongMessage = (values: MessageValues): Message => message('rule.duration.fail', values);

/** Each sign by itself is enough to doubt the stopwatch. */
const isCalm = (trace: Trace, { durationMs }: Zone): boolean => {
  const takenMs = durationMs - ownMs(trace, { startMs: 0, endMs: durationMs });
  const calculated = finishedSpans(trace).some(isKind('work'));
  const awake = trace.detectors.watchdogWakes >= trace.processMs / msPerWake;
  return takenMs <= takenAllowed * durationMs && awake && !calculated;
};
