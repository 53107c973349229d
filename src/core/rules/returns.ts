import { clip, clipPair } from '../clip.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { object } from '../shape.ts';
import type { ReturnRecord } from '../trace.ts';
import { defineRule } from './rule.ts';

/** Exact, so it holds on every run. No record at all is no success: nobody saw a right value. */
export const returns = defineRule({
  id: 'returns',
  about: 'The learner’s code gives back the values that were due, also for hidden input.',
  params: object({}),
  needsZone: false,
  evaluate: ({ returns: records }) => {
    const wrong = records.filter(({ actual, expected }) => actual !== expected);
    const pass = records.length > 0 && wrong.length === 0;
    return {
      status: pass ? 'pass' : 'fail',
      measured: {
        right: records.length - wrong.length,
        wrong: wrong.map(({ label, actual, expected }) => `${label}: ${clipPair(actual, expected)[0]}`),
      },
      expected: { right: records.length, wrong: [] },
      message: pass ? message('rule.returns.pass', { count: records.length }) : failure(wrong.at(0), wrong.length),
    };
  },
});

const REJECTED = 'rejected: ';

const failure = (first: ReturnRecord | undefined, count: number): Message => {
  if (first === undefined) return message('rule.returns.fail.none');
  const [actual, expected] = clipPair(first.actual, first.expected);
  const values = { label: first.label, actual, expected, count };
  if (first.actual === 'pending') return message('rule.returns.fail.pending', values);
  if (first.actual.startsWith(REJECTED))
    return message('rule.returns.fail.rejected', { ...values, actual: clip(first.actual.slice(REJECTED.length)) });
  if (first.actual.includes('[promise]')) return message('rule.returns.fail.promise', values);
  return message(first.actual === 'undefined' ? 'rule.returns.fail.undefined' : 'rule.returns.fail', values);
};
