import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { object } from '../shape.ts';
import type { FloatingPromise } from '../trace.ts';
import { defineRule } from './rule.ts';

/** Exact: each is a promise that the learner's own code made and that nothing ever looked at. */
export const noFloating = defineRule({
  id: 'no-floating',
  about: 'Every promise that the learner’s code made was awaited, returned or handled.',
  params: object({}),
  needsZone: false,
  evaluate: ({ floating }) => {
    const count = floating.reduce((sum, promise) => sum + promise.count, 0);
    return {
      status: floating.length === 0 ? 'pass' : 'fail',
      measured: { floating: count, lines: floating.map(({ line }) => line) },
      expected: { floating: 0, lines: [] },
      message: failure(floating, count) ?? message('rule.no-floating.pass'),
    };
  },
});

const failure = (floating: readonly FloatingPromise[], count: number): Message | null => {
  const [first] = floating.toSorted((a, b) => a.line - b.line);
  if (first === undefined) return null;
  const values = { file: first.file, line: first.line, count };
  return first.call === null
    ? message('rule.no-floating.fail', values)
    : message(`rule.no-floating.fail.${first.kind}`, { ...values, call: first.call });
};
