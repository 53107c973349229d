import type { Evaluation } from './evaluation.ts';
import { message } from './message.ts';
import type { Message, MessageValues } from './message.ts';
import { needsRepeat } from './repeat.ts';
import { tooLongMessage } from './rules/duration.ts';
import { tooFewMessage } from './rules/in-flight.ts';
import { heldMessage } from './rules/not-blocked.ts';
import { inARowMessage } from './rules/overlap.ts';
import { inTurnsMessage } from './rules/parallel.ts';
import { lateMessage } from './rules/victim-latency.ts';
import type { CheckResult } from './verdict.ts';

export type Decision = { readonly done: true; readonly evaluation: Evaluation } | { readonly done: false };

/** Noise rarely strikes three runs in a row, and a learner does not wait for a fourth. */
const mostRuns = 3;

/**
 * The verdict over the runs so far, oldest first, or that another run is needed. Whatever a run says for certain ends it at once, so
 * the first pass wins; only what noise could explain is run again.
 */
export const decide = (evaluations: readonly Evaluation[]): Decision => {
  const last = evaluations.at(-1);
  if (last === undefined) return { done: false };
  if (last.status !== 'inconclusive') return { done: true, evaluation: last };
  if (evaluations.length < mostRuns) return { done: false };
  if (evaluations.every(onlyNeedsRepeat)) {
    return { done: true, evaluation: { ...last, status: 'fail', checks: last.checks.map(confirmed) } };
  }
  const problem = last.problem ?? { message: message('problem.busy') };
  return { done: true, evaluation: { ...last, diagnosis: null, problem } };
};

const onlyNeedsRepeat = ({ status, checks }: Evaluation): boolean => {
  const open = checks.filter((check) => check.status === 'inconclusive');
  return status === 'inconclusive' && open.length > 0 && open.every(needsRepeat);
};

/** What a rule says once three runs of three have said the same. */
const confirmations: Readonly<Record<string, (values: MessageValues) => Message>> = {
  'not-blocked': heldMessage,
  parallel: inTurnsMessage,
  overlap: inARowMessage,
  'in-flight': tooFewMessage,
  'victim-latency': lateMessage,
  duration: tooLongMessage,
};

const confirmed = (check: CheckResult): CheckResult => {
  if (!needsRepeat(check)) return check;
  const say = confirmations[check.rule];
  return { ...check, status: 'fail', message: say === undefined ? check.message : say(check.message.values) };
};
