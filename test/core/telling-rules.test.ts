import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleCall, RuleId } from '../../src/core/rules/index.ts';
import { tellingRules } from '../../src/core/telling-rules.ts';

const told = (rules: readonly RuleId[], failsWith: readonly string[]): readonly RuleId[] =>
  tellingRules({ rules: rules.map((rule) => ({ rule, params: {} }) as RuleCall), failsWith });

const all: readonly RuleId[] = ['returns', 'overlap', 'work-done', 'not-blocked', 'no-floating'];

test('the mistake of an exercise is seen by what it fails, in the order of its rules', () => {
  assert.deepEqual(told(all, ['not-blocked', 'overlap']), ['overlap', 'not-blocked']);
});

test('the result and the work done say nothing where something else does', () => {
  assert.deepEqual(told(all, ['returns', 'work-done', 'no-floating']), ['no-floating']);
  assert.deepEqual(told(all, ['work-done', 'returns']), ['returns', 'work-done']);
});
