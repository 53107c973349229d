import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { flag, number, object, optional, text, withDefault } from '../shape.ts';
import { finishedSpans, mainThread, openSpans } from '../spans.ts';
import type { Span } from '../trace.ts';
import { defineRule } from './rule.ts';

/** What has a call of the vendor behind it; a wait or a request is whoever makes it. */
const isCall = ({ kind }: Span): boolean => kind === 'block' || kind === 'query' || kind === 'work';

/**
 * Exact: a call that has to stay is counted by its name, and by the thread that made it. One call on the wrong thread is one too
 * many, since each holds whoever makes it.
 */
export const uses = defineRule({
  id: 'uses',
  about:
    'A call that must stay was really made, so often at least, and on the main thread or off it where that is asked.',
  params: object<{ readonly call: string; readonly times: number; readonly onMain?: boolean | undefined }>({
    call: text(/./),
    times: withDefault(number({ min: 1, integer: true }), 1),
    onMain: optional(flag),
  }),
  needsZone: true,
  evaluate: (trace, { call, times, onMain }) => {
    const isThis = (span: Span): boolean => isCall(span) && span.name === call;
    const isRight = ({ thread }: Span): boolean => onMain === undefined || (thread === mainThread) === onMain;
    const done = finishedSpans(trace).filter(isThis);
    const open = openSpans(trace).filter(isThis);
    const right = done.filter(isRight).length;
    const misplaced = [...done, ...open].filter((span) => !isRight(span)).length;
    const seen: Seen = { call, due: times, done: right, open: open.length, misplaced };
    const failure = failureOf(seen, onMain === true ? 'worker' : 'main');
    return {
      status: failure === null ? 'pass' : 'fail',
      measured: { calls: right, misplaced, open: open.length },
      expected: { call, times, onMain: onMain ?? null },
      message: failure ?? message('rule.uses.pass', seen),
    };
  },
});

type Seen = Readonly<Record<'due' | 'done' | 'open' | 'misplaced', number> & { readonly call: string }>;

const failureOf = (seen: Seen, wrongPlace: 'main' | 'worker'): Message | null => {
  if (seen.misplaced > 0) return message(`rule.uses.fail.${wrongPlace}`, seen);
  if (seen.done >= seen.due) return null;
  if (seen.open > 0) return message('rule.uses.fail.open', seen);
  return message(seen.done === 0 ? 'rule.uses.fail.none' : 'rule.uses.fail', seen);
};
