import { lengthOf } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { tenthMs } from '../ms.ts';
import { number, object, withDefault } from '../shape.ts';
import { slackMs as clockSlackMs } from '../spans.ts';
import type { LogRecord, Span, Trace } from '../trace.ts';
import { defineRule } from './rule.ts';

/**
 * The scenario's own measure of each call gives the bounds, from the same run and the same machine: no busy neighbour can move a log
 * out of them, because it makes the call itself longer. A timer may be 2 ms early by the clock that measures it.
 */
export const logMatches = defineRule({
  id: 'log-matches',
  about:
    'Each call of the scenario has exactly one log of its name, and the logged time is the time that the call took.',
  params: object({ slackMs: withDefault(number({ min: 0 }), 2) }),
  needsZone: false,
  evaluate: (trace, { slackMs }) => {
    const bounds = allBounds(trace, slackMs);
    const failure = bounds.length === 0 ? message('rule.log-matches.fail.none') : firstFailure(bounds, trace.logs);
    const inSeconds = failure !== null && areSeconds(bounds, trace.logs);
    return {
      status: failure === null ? 'pass' : 'fail',
      measured: { logs: trace.logs.map(({ name, ms }) => `${name}: ${tenthMs(ms)} ms`) },
      expected: { logs: bounds.map(({ name, fromMs, toMs }) => `${name}: ${tenthMs(fromMs)}–${tenthMs(toMs)} ms`) },
      message: inSeconds
        ? message('rule.log-matches.fail.seconds')
        : (failure ?? message('rule.log-matches.pass', { count: bounds.length })),
    };
  },
});

/** Whether each log would be right if it were in milliseconds: one log alone may look so by chance, hardly all of them. */
export const isLoggedInSeconds = (trace: Trace): boolean => areSeconds(allBounds(trace, clockSlackMs), trace.logs);

interface Bounds {
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
}

type Finished = Span & { readonly endMs: number };
const isFinished = (span: Span): span is Finished => span.endMs !== null;

const areSeconds = (bounds: readonly Bounds[], logs: readonly LogRecord[]): boolean =>
  bounds.length > 1 &&
  firstFailure(
    bounds,
    logs.map((log) => ({ ...log, ms: log.ms * 1000 })),
  ) === null;

const allBounds = (trace: Trace, slackMs: number): readonly Bounds[] =>
  trace.spans
    .filter((span) => span.kind === 'call')
    .filter(isFinished)
    .map((call) => boundsOf(trace, call, slackMs));

/** No shorter than the longest thing that happened wholly inside the call, no longer than the call. */
const boundsOf = (trace: Trace, call: Finished, slackMs: number): Bounds => {
  const inside = trace.spans
    .filter(isFinished)
    .filter(
      (span) =>
        span.kind !== 'call' && span.startMs >= call.startMs - clockSlackMs && span.endMs <= call.endMs + clockSlackMs,
    );
  const longestMs = Math.max(0, ...inside.map(lengthOf));
  return { name: call.name, fromMs: Math.max(0, longestMs - slackMs), toMs: lengthOf(call) + slackMs };
};

const firstFailure = (bounds: readonly Bounds[], logs: readonly LogRecord[]): Message | null => {
  for (const name of new Set(bounds.map((bound) => bound.name))) {
    const due = bounds.filter((bound) => bound.name === name);
    const found = logs.filter((log) => log.name === name);
    if (found.length !== due.length) {
      const key = found.length < due.length ? 'rule.log-matches.fail.missing' : 'rule.log-matches.fail.extra';
      return message(key, { name, found: found.length, due: due.length });
    }
    const failure = matchFailure(due, found);
    if (failure !== null) return failure;
  }
  return null;
};

/** Logs from the shortest, each to the call that fits and ends its range first: if that leaves one without a call, every pairing does. */
const matchFailure = (due: readonly Bounds[], found: readonly LogRecord[]): Message | null => {
  const free = due.toSorted((a, b) => a.toMs - b.toMs);
  for (const log of found.toSorted((a, b) => a.ms - b.ms)) {
    const fit = free.findIndex(({ fromMs, toMs }) => log.ms >= fromMs && log.ms <= toMs);
    if (fit >= 0) {
      free.splice(fit, 1);
      continue;
    }
    const nearest = free.toSorted((a, b) => distance(a, log.ms) - distance(b, log.ms))[0];
    if (nearest === undefined) continue;
    const values = { name: log.name, ms: tenthMs(log.ms), from: tenthMs(nearest.fromMs), to: tenthMs(nearest.toMs) };
    return message(log.ms < nearest.fromMs ? 'rule.log-matches.fail.short' : 'rule.log-matches.fail.long', values);
  }
  return null;
};

const distance = ({ fromMs, toMs }: Bounds, ms: number): number =>
  ms < fromMs ? fromMs - ms : ms > toMs ? ms - toMs : 0;
