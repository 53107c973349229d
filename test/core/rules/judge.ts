import { ruleCall, runRule } from '../../../src/core/rules/index.ts';
import type { RuleId } from '../../../src/core/rules/index.ts';
import type { Trace } from '../../../src/core/trace.ts';
import type { CheckResult } from '../../../src/core/verdict.ts';
import { assertSpoken } from '../spoken.ts';

/** Runs a rule as lesson.json would call it, and makes sure that what it says can be said. */
export const judge = (rule: RuleId, trace: Trace, params?: Readonly<Record<string, unknown>>): CheckResult => {
  const call = ruleCall.read(params === undefined ? { rule } : { rule, params }, 'rules[0]');
  if (!call.ok) throw new Error(`${call.path}: ${call.wanted}`);
  const result = runRule(trace, call.value);
  assertSpoken(result.message);
  return result;
};

/** `fail rule.overlap.fail.serial`: the verdict and the words, as one line of a table. */
export const verdict = (...args: Parameters<typeof judge>): string => {
  const { status, message } = judge(...args);
  return `${status} ${message.key.replace(`rule.${args[0]}.`, '')}`;
};
