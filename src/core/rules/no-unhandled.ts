import { clip } from '../clip.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { object } from '../shape.ts';
import type { ErrorInfo } from '../trace.ts';
import { defineRule } from './rule.ts';

/** Exact: the runtime itself counts them. */
export const noUnhandled = defineRule({
  id: 'no-unhandled',
  about: 'No promise was rejected without anybody handling it.',
  params: object({}),
  needsZone: false,
  evaluate: ({ unhandled }) => ({
    status: unhandled.length === 0 ? 'pass' : 'fail',
    measured: { unhandled: unhandled.length },
    expected: { unhandled: 0 },
    message: failure(unhandled) ?? message('rule.no-unhandled.pass'),
  }),
});

const failure = (unhandled: readonly ErrorInfo[]): Message | null => {
  const [first] = unhandled;
  if (first === undefined) return null;
  const values = { count: unhandled.length, name: first.name, message: clip(first.message) };
  const { place } = first;
  return place === null
    ? message('rule.no-unhandled.fail', values)
    : message('rule.no-unhandled.fail.line', { ...values, file: place.file, line: place.line });
};
