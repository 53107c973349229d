import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { list, object, oneOf, text, withDefault } from '../shape.ts';
import { finishedSpans, isKind, openSpans, slackMs } from '../spans.ts';
import type { SpanKind, Trace } from '../trace.ts';
import { defineRule } from './rule.ts';

/**
 * Counted from the order of the records alone. Logs and whatever else one thread does stand in the order in which they were written
 * down; the clocks of two threads may differ by `slackMs`, so what lies closer together on two of them has no order and breaks none.
 */
export const order = defineRule({
  id: 'order',
  about:
    'Things happened in this order: logs, or the starts or ends of tasks of one kind, each as often as it is named.',
  params: object({
    of: withDefault(oneOf('log', 'wait', 'work', 'request', 'call', 'job', 'block', 'task', 'query', 'child'), 'log'),
    by: withDefault(oneOf('start', 'end'), 'end'),
    names: list(text(/./), { min: 2 }),
  }),
  needsZone: true,
  evaluate: (trace, { of, by, names }) => {
    const seen = (of === 'log' ? logsOf(trace) : spansOf(trace, of, by)).filter(({ name }) => names.includes(name));
    const failure = wrongCount(seen, names) ?? wrongOrder(seen, names);
    return {
      status: failure === null ? 'pass' : 'fail',
      measured: { order: seen.map(({ name }) => name) },
      expected: { order: names },
      message: failure ?? message('rule.order.pass', { count: names.length }),
    };
  },
});

interface Happening {
  readonly name: string;
  readonly at: number;
  readonly thread: number;
}

/** Logs have no clock to doubt: their place in the record is when they happened. */
const logsOf = (trace: Trace): readonly Happening[] => trace.logs.map(({ name }, at) => ({ name, at, thread: 0 }));

const spansOf = (trace: Trace, kind: SpanKind, by: 'start' | 'end'): readonly Happening[] => {
  const done = finishedSpans(trace).filter(isKind(kind));
  const found =
    by === 'end'
      ? done.map(({ name, endMs, thread }) => ({ name, at: endMs, thread }))
      : [...done, ...openSpans(trace).filter(isKind(kind))].map(({ name, startMs, thread }) => ({
          name,
          at: startMs,
          thread,
        }));
  return found.toSorted((a, b) => a.at - b.at);
};

const wrongCount = (seen: readonly Happening[], names: readonly string[]): Message | null => {
  for (const name of new Set(names)) {
    const found = seen.filter((each) => each.name === name).length;
    const due = names.filter((each) => each === name).length;
    if (found !== due) return message(`rule.order.fail.${found < due ? 'missing' : 'extra'}`, { name, found, due });
  }
  return null;
};

/** The first pair that came the wrong way round; of several with the same name, the first is the one that was due first. */
const wrongOrder = (seen: readonly Happening[], names: readonly string[]): Message | null => {
  const rest = [...seen];
  const due = names.flatMap((name) => {
    const at = rest.findIndex((each) => each.name === name);
    return rest.splice(at, 1);
  });
  for (const [place, late] of due.entries()) {
    const early = due.slice(place + 1).find((each) => isBefore(each, late));
    if (early === undefined) continue;
    const arrow = (happenings: readonly Happening[]): string => happenings.map(({ name }) => name).join(' → ');
    return message('rule.order.fail', { early: early.name, late: late.name, seen: arrow(seen), due: arrow(due) });
  }
  return null;
};

const isBefore = (one: Happening, other: Happening): boolean =>
  one.at < other.at - (one.thread === other.thread ? 0 : slackMs);
