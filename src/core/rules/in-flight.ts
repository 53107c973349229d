import { peakOf } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { number, object, optional, withDefault } from '../shape.ts';
import { finishedSpans, isKind, mainThread, openSpans, slackMs, zoneEnd } from '../spans.ts';
import type { Trace } from '../trace.ts';
import { defineRule } from './rule.ts';

/**
 * Counted by the server, from its own record. Requests in a row can seem to meet for an instant, when the next one arrives
 * before the last one's end was written down: so each is taken to end a clock's slack earlier. For the upper limit the whole
 * interval counts, and requests that nobody waited for count as well.
 */
export const inFlight = defineRule({
  id: 'in-flight',
  about: 'So many requests were open at the server at the same moment, and not more than the limit.',
  params: object<{ readonly atLeast: number; readonly atMost?: number | undefined }>({
    atLeast: withDefault(number({ min: 1, integer: true }), 2),
    atMost: optional(number({ min: 1, integer: true })),
  }),
  needsZone: true,
  evaluate: (trace, { atLeast, atMost }) => {
    const done = finishedSpans(trace).filter(isKind('request'));
    const open = openSpans(trace).filter(isKind('request'));
    const shortened = done.map((span) => ({ startMs: span.startMs, endMs: span.endMs - slackMs }));
    const peak = peakOf(shortened);
    const most = peakOf([
      ...shortened,
      ...open.map((span) => ({
        startMs: span.startMs,
        endMs: (span.endMs ?? Math.max(zoneEnd(trace), span.startMs) + slackMs) - slackMs,
      })),
    ]);
    const callers = callersOf(trace);
    const seen = { finished: done.length, open: open.length, peak, most, callers, atLeast, atMost: atMost ?? 0 };
    const over = atMost !== undefined && most > atMost;
    const pass = peak >= atLeast && !over;
    // How many threads asked is counted; how many of them asked at the same moment, a machine that starts one late can spoil.
    const late = !pass && !over && callers >= atLeast && peak > 1;
    const expected = { atLeast, atMost: atMost ?? null };
    const measured = { finished: done.length, open: open.length, peak, most };
    if (late) {
      // Half of them once may be chance; in three runs of three it is the program.
      const half = peak * 2 <= atLeast ? { needsRepeat: true } : {};
      const unclear = message('rule.in-flight.inconclusive', seen);
      return { status: 'inconclusive', measured: { ...measured, ...half }, expected, message: unclear };
    }
    return {
      status: pass ? 'pass' : 'fail',
      measured,
      expected,
      message: pass ? message('rule.in-flight.pass', seen) : failure(seen, over),
    };
  },
});

/** What `decide` says of threads of which no more than half asked at once in three runs of three. */
export const tooFewMessage = (values: MessageValues): Message => message('rule.in-flight.fail', values);

/** The threads, other than the main one, that made a blocking call: whoever asks by such a client is one of them. */
const callersOf = (trace: Trace): number =>
  new Set(
    finishedSpans(trace)
      .filter(({ kind, thread }) => kind === 'block' && thread !== mainThread)
      .map(({ thread }) => thread),
  ).size;

type Seen = Readonly<Record<'finished' | 'open' | 'peak' | 'most' | 'atLeast' | 'atMost', number>>;

const failure = (seen: Seen, over: boolean): Message => {
  if (over) return message('rule.in-flight.fail.over', seen);
  if (seen.finished < seen.atLeast && seen.open > 0) return message('rule.in-flight.fail.open', seen);
  if (seen.finished === 0) return message('rule.in-flight.fail.none', seen);
  return message(seen.peak <= 1 ? 'rule.in-flight.fail.serial' : 'rule.in-flight.fail', seen);
};
