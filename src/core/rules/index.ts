import { fits, isObject, oneOf, wrong } from '../shape.ts';
import type { Shape } from '../shape.ts';
import type { Trace } from '../trace.ts';
import type { CheckResult } from '../verdict.ts';
import { duration } from './duration.ts';
import { inFlight } from './in-flight.ts';
import { logMatches } from './log-matches.ts';
import { memoryPeak } from './memory-peak.ts';
import { noFloating } from './no-floating.ts';
import { noLeftovers } from './no-leftovers.ts';
import { noUnhandled } from './no-unhandled.ts';
import { notBlocked } from './not-blocked.ts';
import { order } from './order.ts';
import { overlap } from './overlap.ts';
import { parallel } from './parallel.ts';
import { rejectsWith } from './rejects-with.ts';
import { returns } from './returns.ts';
import type { Rule } from './rule.ts';
import { unitsPerTurn } from './units-per-turn.ts';
import { uses } from './uses.ts';
import { victimLatency } from './victim-latency.ts';
import { workDone } from './work-done.ts';
import { workers } from './workers.ts';

/** The catalogue: one line per rule, in the order in which documentation lists them. */
export const rules = {
  returns,
  'rejects-with': rejectsWith,
  'work-done': workDone,
  uses,
  order,
  overlap,
  'in-flight': inFlight,
  parallel,
  workers,
  'not-blocked': notBlocked,
  'units-per-turn': unitsPerTurn,
  'victim-latency': victimLatency,
  'no-floating': noFloating,
  'no-unhandled': noUnhandled,
  'no-leftovers': noLeftovers,
  'log-matches': logMatches,
  'memory-peak': memoryPeak,
  duration,
} as const;

export type RuleId = keyof typeof rules;

export type Params<K extends RuleId> = (typeof rules)[K] extends Rule<K, infer P> ? P : never;

/** A rule and its parameters as `lesson.json` names them. */
export type RuleCall = { readonly [K in RuleId]: { readonly rule: K; readonly params: Params<K> } }[RuleId];

export const ruleIds = Object.keys(rules) as readonly RuleId[];

const ruleId = oneOf(...ruleIds);

/** `{ "rule": "overlap", "params": { … } }`; absent params are the rule's defaults. */
export const ruleCall: Shape<RuleCall> = {
  about: `{ rule: ${ruleId.about}; params: the rule’s own, optional }`,
  read: (value, path) => {
    if (!isObject(value)) return wrong(path, 'an object');
    const stranger = Object.keys(value).find((key) => key !== 'rule' && key !== 'params');
    if (stranger !== undefined) return wrong(`${path}.${stranger}`, 'one of the keys rule, params');
    const id = ruleId.read(value.rule, `${path}.rule`);
    if (!id.ok) return id;
    const params = anyRule(id.value).params.read(value.params === undefined ? {} : value.params, `${path}.params`);
    return params.ok ? fits({ rule: id.value, params: params.value } as RuleCall) : params;
  },
};

export const runRule = (trace: Trace, { rule, params }: RuleCall): CheckResult => ({
  rule,
  ...anyRule(rule).evaluate(trace, params),
});

export const needsZone = ({ rule }: RuleCall): boolean => rules[rule].needsZone;

/** Id and parameters belong together by the type of `RuleCall`; a look-up by id loses that, so it is restored here, once. */
const anyRule = (id: RuleId): Rule<RuleId, unknown> => rules[id] as unknown as Rule<RuleId, unknown>;
