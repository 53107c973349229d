import { culpritsOf } from './culprits.ts';
import { diagnose } from './diagnose.ts';
import type { Evaluate, Evaluation } from './evaluation.ts';
import { factsOf } from './facts.ts';
import { message } from './message.ts';
import type { Problem } from './message.ts';
import { isBusyMachine, meterFault } from './meter-faults.ts';
import { tenthMs } from './ms.ts';
import { meterProblem, problemOf } from './problems.ts';
import { needsRepeat } from './repeat.ts';
import { needsZone, runRule } from './rules/index.ts';
import { ownMs } from './stalls.ts';
import { timelineOf } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { CheckResult } from './verdict.ts';

/**
 * One run's verdict. First whether the program came to its end, then whether the detectors were on, and only then the rules:
 * neither a crash nor a silent detector can ever be a pass.
 */
export const evaluate: Evaluate = (spec, trace) => {
  const seen = {
    culprits: culpritsOf(trace),
    timeline: timelineOf(trace),
    ...timesOf(trace),
  };
  const unjudged = (status: 'error' | 'inconclusive', problem: Problem): Evaluation => ({
    ...seen,
    status,
    checks: [],
    diagnosis: null,
    problem,
  });

  const { outcome } = trace;
  const problem = problemOf(outcome, spec.exports);
  if (problem !== null)
    return unjudged(outcome.kind === 'meter' && isBusyMachine(outcome.fault) ? 'inconclusive' : 'error', problem);
  const fault = meterFault(trace);
  if (fault !== null && fault !== 'starved')
    return unjudged(isBusyMachine(fault) ? 'inconclusive' : 'error', meterProblem(fault));
  if (trace.zone === null && spec.rules.some(needsZone))
    return unjudged('error', { message: message('problem.no-zone') });

  const checks = spec.rules.map((call) => runRule(trace, call));
  const status = statusOf(checks);
  // A starved watchdog hears too little, never too much: what it counted against a program holds, its silence does not.
  if (fault === 'starved' && status !== 'fail') return unjudged('inconclusive', meterProblem(fault));
  return {
    ...seen,
    status,
    checks,
    diagnosis: diagnose(spec.diagnoses, checks.map(suspected), factsOf(trace)),
    problem: null,
  };
};

const timesOf = (trace: Trace): Pick<Evaluation, 'exerciseMs' | 'ownMs'> => {
  if (trace.zone === null) return { exerciseMs: null };
  const { durationMs } = trace.zone;
  return { exerciseMs: tenthMs(durationMs), ownMs: tenthMs(ownMs(trace, { startMs: 0, endMs: durationMs })) };
};

/** What only three runs of three will tell gets its diagnosis now: `decide` has no trace to look at. */
const suspected = (check: CheckResult): CheckResult => (needsRepeat(check) ? { ...check, status: 'fail' } : check);

const statusOf = (checks: readonly CheckResult[]): Evaluation['status'] => {
  if (checks.some(({ status }) => status === 'fail')) return 'fail';
  return checks.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'pass';
};
