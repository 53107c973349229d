import type { Shape } from '../shape.ts';
import type { Trace } from '../trace.ts';
import type { CheckResult } from '../verdict.ts';

/** One rule: a small pure function of the trace and its parameters. */
export interface Rule<Id extends string, Params> {
  readonly id: Id;
  /** One English sentence for the generated rule table in lessons/README.md. */
  readonly about: string;
  readonly params: Shape<Params>;
  /** It counts inside the measured zone: a scenario that measured nothing cannot use it. */
  readonly needsZone: boolean;
  readonly evaluate: (trace: Trace, params: Params) => Omit<CheckResult, 'rule'>;
}

export const defineRule = <const Id extends string, Params>(rule: Rule<Id, Params>): Rule<Id, Params> => rule;
