import { decide } from '../core/decide.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { RuleCall } from '../core/rules/index.ts';
import type { Figures, Status } from '../core/verdict.ts';
import type { Timing } from './timing.ts';

/** What three measurements at most say about one expectation. */
export interface TimingVerdict<T = unknown> {
  /** `inconclusive`: the machine was too busy to tell, and that is not the program's fault. */
  readonly status: Status;
  /** What was found, in a sentence; with a fail also the line and the timeline. */
  readonly message: string;
  readonly measured: Figures;
  readonly expected: Figures;
  /** The measurement that decided. */
  readonly timing: Timing<T>;
}

export interface Judged<T> {
  readonly evaluation: Evaluation;
  readonly timing: Timing<T>;
  readonly isDecided: boolean;
  /** How often it was measured for that. */
  readonly runs: number;
}

/** The course's verdict: what noise could explain is measured again, three times at most, and the first pass wins. */
export const judgeTiming = async <T>(first: Timing<T>, rule: RuleCall): Promise<Judged<T>> => {
  const spec = { exports: {}, rules: [rule], diagnoses: [] };
  const evaluations: Evaluation[] = [];
  let timing = first;
  for (;;) {
    const evaluation = evaluate(spec, timing.trace);
    evaluations.push(evaluation);
    const decision = decide(evaluations);
    if (decision.done) return { evaluation: decision.evaluation, timing, isDecided: true, runs: evaluations.length };
    if (timing.again === null) return { evaluation, timing, isDecided: false, runs: evaluations.length };
    timing = await timing.again();
  }
};
