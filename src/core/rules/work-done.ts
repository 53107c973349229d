import { lengthOf } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { wholeMs } from '../ms.ts';
import { list, number, object, optional, record, refine } from '../shape.ts';
import { finishedSpans, isKind, openSpans, slackMs } from '../spans.ts';
import type { FinishedSpan } from '../spans.ts';
import type { Span, Trace } from '../trace.ts';
import { defineRule } from './rule.ts';

/** What had to be done, and finished, inside the zone. */
export interface WorkDoneParams {
  readonly waits?: readonly number[] | undefined;
  readonly requests?: number | undefined;
  /** Each of these requests asked the server for at least so many milliseconds; a quicker question is another one. */
  readonly requestMs?: number | undefined;
  readonly queries?: Readonly<Record<string, number>> | undefined;
}

/** Exact: counters of what was asked for and finished. More than was due is another rule's matter. */
export const workDone = defineRule({
  id: 'work-done',
  about: 'The work was really done before the exercise settled: these waits, so many requests, these queries.',
  params: refine(
    object<WorkDoneParams>({
      waits: optional(list(number({ min: 0 }), { min: 1 })),
      requests: optional(number({ min: 1, integer: true })),
      requestMs: optional(number({ min: 0 })),
      queries: optional(record(number({ min: 1, integer: true }))),
    }),
    (params) => Object.keys(params).length > 0,
    'at least one of waits, requests, queries',
  ),
  needsZone: true,
  evaluate: (trace, params) => {
    const finished = finishedSpans(trace);
    const waits = finished.filter(isWait);
    const answered = finished.filter(isKind('request'));
    const requests = answered.filter(({ amount }) => amount >= (params.requestMs ?? 0)).length;
    const queries = countNames(finished.filter(isKind('query')));
    const failure =
      waitFailure(trace, waits, params.waits ?? []) ??
      requestFailure(trace, { done: requests, quicker: answered.length - requests, due: params.requests ?? 0 }) ??
      queryFailure(trace, queries, params.queries ?? {});
    return {
      status: failure === null ? 'pass' : 'fail',
      measured: {
        ...(params.waits && { waits: waits.map((wait) => wait.amount).toSorted(descending) }),
        ...(params.requests !== undefined && { requests }),
        ...(params.queries && { queries: counted(queries) }),
      },
      expected: {
        ...(params.waits && { waits: params.waits.toSorted(descending) }),
        ...(params.requests !== undefined && { requests: params.requests }),
        ...(params.queries && { queries: counted(new Map(Object.entries(params.queries))) }),
      },
      message: failure ?? message('rule.work-done.pass'),
    };
  },
});

const isWait = isKind('wait');
const descending = (a: number, b: number): number => b - a;
const counted = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(([name, count]) => `${name}: ${count}`);

/**
 * One wait for each that was due, the largest first: if the largest due finds no wait, no other pairing would do better. A timer may
 * fire up to `slackMs` early by the clock that measures it.
 */
const waitFailure = (trace: Trace, waits: readonly FinishedSpan[], due: readonly number[]): Message | null => {
  const lasted = waits.map((wait) => Math.min(wait.amount, lengthOf(wait) + slackMs)).toSorted(descending);
  const missing = due.toSorted(descending).findIndex((ms, index) => (lasted[index] ?? -1) < ms);
  if (missing < 0) return null;
  const ms = due.toSorted(descending)[missing] ?? 0;
  const values = { ms, due: due.length, done: waits.length, longest: wholeMs(lasted[0] ?? 0) };
  const open = openSpans(trace).some((span) => isWait(span) && span.amount >= ms);
  if (open) return message('rule.work-done.fail.waits.open', values);
  return message(waits.length === 0 ? 'rule.work-done.fail.waits.none' : 'rule.work-done.fail.waits', values);
};

interface Requests {
  readonly done: number;
  /** Answered, but asked for less than was due. */
  readonly quicker: number;
  readonly due: number;
}

const requestFailure = (trace: Trace, { done, quicker, due }: Requests): Message | null => {
  if (done >= due) return null;
  const open = openSpans(trace).filter(isKind('request')).length;
  if (open > 0) return message('rule.work-done.fail.requests.open', { done, due, open });
  return message(quicker > 0 ? 'rule.work-done.fail.requests.quicker' : 'rule.work-done.fail.requests', {
    done,
    due,
    quicker,
  });
};

const queryFailure = (
  trace: Trace,
  done: ReadonlyMap<string, number>,
  due: Readonly<Record<string, number>>,
): Message | null => {
  const missing = Object.entries(due).find(([name, count]) => (done.get(name) ?? 0) < count);
  if (missing === undefined) return null;
  const [name, count] = missing;
  const open = openSpans(trace).filter((span) => span.kind === 'query' && span.name === name).length;
  const values = { name, done: done.get(name) ?? 0, due: count, open };
  return message(open > 0 ? 'rule.work-done.fail.queries.open' : 'rule.work-done.fail.queries', values);
};

const countNames = (spans: readonly Span[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of spans) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};
