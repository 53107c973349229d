import { clip } from '../clip.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { object } from '../shape.ts';
import type { RejectionRecord } from '../trace.ts';
import { defineRule } from './rule.ts';

/** Exact, so it holds on every run: the caller must see the very error that was thrown, not another and not a success. */
export const rejectsWith = defineRule({
  id: 'rejects-with',
  about: 'A failure reaches the caller as it was thrown.',
  params: object({}),
  needsZone: false,
  evaluate: ({ rejections }) => {
    const wrong = rejections.filter(({ actual, expected }) => actual !== expected);
    const pass = rejections.length > 0 && wrong.length === 0;
    return {
      status: pass ? 'pass' : 'fail',
      measured: {
        right: rejections.length - wrong.length,
        wrong: wrong.map(({ label, actual }) => `${label}: ${clip(actual)}`),
      },
      expected: { right: rejections.length, wrong: [] },
      message: pass ? message('rule.rejects-with.pass', { count: rejections.length }) : failure(wrong.at(0)),
    };
  },
});

const failure = (first: RejectionRecord | undefined): Message => {
  if (first === undefined) return message('rule.rejects-with.fail.none');
  const values = { label: first.label, actual: clip(first.actual), expected: clip(first.expected) };
  if (first.actual === 'pending') return message('rule.rejects-with.fail.pending', values);
  if (first.actual.startsWith('fulfilled')) return message('rule.rejects-with.fail.fulfilled', values);
  return message('rule.rejects-with.fail', values);
};
