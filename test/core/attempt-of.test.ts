import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptOf } from '../../src/core/attempt-of.ts';
import { message } from '../../src/core/message.ts';
import type { CheckResult, Judgement, Status } from '../../src/core/verdict.ts';
import { judgementOf } from './runner/played.ts';

const check = (rule: string, status: Status): CheckResult => ({
  rule,
  status,
  measured: {},
  expected: {},
  message: message(`rule.${rule}.${status}`),
});

const said = (judgement: Judgement): string | undefined => attemptOf('x', judgement, '').said?.key;

test('an attempt remembers what was to be mended first', () => {
  const checks = [check('a', 'pass'), check('b', 'inconclusive'), check('c', 'fail'), check('d', 'fail')];
  assert.equal(said({ ...judgementOf('fail'), checks }), 'rule.c.fail');
  assert.equal(said({ ...judgementOf('inconclusive'), checks: checks.slice(0, 2) }), 'rule.b.inconclusive');
  const problem = { message: message('problem.syntax') };
  assert.equal(said({ ...judgementOf('error'), checks, problem }), 'problem.syntax');
  assert.equal(said({ ...judgementOf('pass'), checks: checks.slice(0, 2) }), undefined);
});

test('what it holds beside that is the verdict, when it was given, and how long the exercise took', () => {
  assert.deepEqual(attemptOf('x', judgementOf('pass'), 'now'), {
    hash: 'x',
    status: 'pass',
    at: 'now',
    exerciseMs: 501,
  });
});
