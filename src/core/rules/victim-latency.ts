import { lengthOf, sharedMs } from '../intervals.ts';
import type { Interval } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { tenthMs, wholeMs } from '../ms.ts';
import { number, object, text } from '../shape.ts';
import { finishedSpans, openSpans, zoneEnd } from '../spans.ts';
import { blameMs, culpritDuring, harmlessMs, harmlessRawMs, heldMs, ownMs, placeValues } from '../stalls.ts';
import type { Span, Trace } from '../trace.ts';
import type { CheckResult } from '../verdict.ts';
import { defineRule } from './rule.ts';

/**
 * Between what a busy machine does to a right answer's turns and what a wrong answer does lie the 90 ms that `not-blocked` leaves as
 * well; they begin where the lesson's own limit ends, or where a hold begins to matter at all.
 */
const doubtMs = heldMs - harmlessMs;

/**
 * A small task beside the exercise, and how late its turn came. The clock alone says too little: a late task on a busy machine is
 * nobody's fault. So the machine's part of the silences is taken off first, and what is left is blamed on the program only when
 * the watchdog saw it hold the loop; without such a witness three runs of three have to say the same.
 */
export const victimLatency = defineRule({
  id: 'victim-latency',
  about:
    'A small task that ran beside the exercise had its turn in time: waits and queries after their own time, others at once.',
  params: object({ name: text(/./), atMostMs: number({ min: 0 }) }),
  needsZone: true,
  evaluate: (trace, { name, atMostMs }) => {
    const late = victimsOf(trace, name);
    const longest = Math.max(0, ...late.map(lengthOf));
    const worst = late.toSorted((a, b) => ownMs(trace, b) - ownMs(trace, a)).at(0);
    const expected = { name, atMostMs };
    if (worst === undefined) {
      const said = message('rule.victim-latency.fail.none', { name });
      return { status: 'fail', measured: { count: 0 }, expected, message: said };
    }
    const measured = { count: late.length, lateMs: tenthMs(longest), ownMs: tenthMs(ownMs(trace, worst)) };
    const values = { name, most: atMostMs, ms: wholeMs(longest), count: late.length };
    if (longest <= atMostMs) {
      return { status: 'pass', measured, expected, message: message('rule.victim-latency.pass', values) };
    }
    const culprit = culpritDuring(trace, worst);
    const answer = judge(trace, worst, atMostMs, { ...values, ms: wholeMs(lengthOf(worst)), ...placeValues(culprit) });
    return {
      ...answer,
      measured: { ...measured, line: culprit?.line ?? null, ...(answer.needsRepeat ? { needsRepeat: true } : {}) },
      expected,
    };
  },
});

/** The message of a task that was kept waiting; `decide` says it too, after three runs of three. */
export const lateMessage = (values: MessageValues): Message =>
  message('line' in values ? 'rule.victim-latency.fail.line' : 'rule.victim-latency.fail', values);

/** For each task of that name the time by which it was late: from when it was due until it had its turn. */
const victimsOf = (trace: Trace, name: string): readonly Interval[] => {
  const spans = [...finishedSpans(trace), ...openSpans(trace)]
    .filter((span) => span.name === name && isVictim(span))
    .map((span) => lateness(span.startMs + (span.kind === 'task' ? 0 : span.amount), span.endMs ?? zoneEnd(trace)));
  const logs = trace.logs.filter((log) => log.name === name).map(({ ms, atMs }) => lateness(atMs - ms, atMs));
  return [...spans, ...logs];
};

const isVictim = ({ kind }: Span): boolean => kind === 'task' || kind === 'wait' || kind === 'query';

/** What is not due yet is not late. */
const lateness = (dueMs: number, endMs: number): Interval => ({ startMs: dueMs, endMs: Math.max(dueMs, endMs) });

interface Answer {
  readonly status: CheckResult['status'];
  readonly message: Message;
  readonly needsRepeat: boolean;
}

const judge = (trace: Trace, late: Interval, atMostMs: number, values: MessageValues): Answer => {
  const calm: Answer = {
    status: 'pass',
    message: message('rule.victim-latency.pass.calm', values),
    needsRepeat: false,
  };
  const unclear: Answer = {
    status: 'inconclusive',
    message: message('rule.victim-latency.inconclusive', values),
    needsRepeat: false,
  };
  const own = ownMs(trace, late);
  const allowed = Math.max(atMostMs, harmlessMs);
  const met = trace.stalls.filter((stall) => sharedMs(stall, late) > 0);
  const hasNet = met.length > 0 && met.every(({ netMs }) => netMs !== null);
  if (own <= allowed) return calm;
  // Where the system cannot tell what the machine took, a right answer's turns reach further.
  if (!hasNet && lengthOf(late) < harmlessRawMs) return calm;
  if (own < allowed + doubtMs) return unclear;
  const blamed = met.reduce((ms, stall) => ms + (sharedMs(stall, late) * blameMs(stall)) / lengthOf(stall), 0);
  if (hasNet && blamed >= allowed + doubtMs)
    return { status: 'fail', message: lateMessage(values), needsRepeat: false };
  return { ...unclear, needsRepeat: true };
};
