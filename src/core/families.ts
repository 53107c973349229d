import type { DiagnosisLine } from './lesson.ts';
import type { RuleId } from './rules/index.ts';

/** A general line of the decision list; `said` asks for the very message of a failed rule. */
export interface FamilyLine extends DiagnosisLine {
  readonly failed: readonly RuleId[];
  readonly said?: string;
}

const some = [1, null] as const;
const none = [0, 0] as const;

/** Nothing of the kit was used at all: no wait, no request, no query, no work, no job, no child. What was left open has been spoken of before. */
const nothingDone = {
  'wait.count': none,
  'request.count': none,
  'query.count': none,
  'work.count': none,
  'job.count': none,
  'child.count': none,
  'block.main': none,
} as const;

/** A thread for each of so many items costs more than the items; a pool is as wide as the machine, which is rarely wider than this. */
const tooManyThreads = [16, null] as const;

/** What learners try instead of the right fix, as far as a trace tells it. The first line that holds is the diagnosis. */
export const families: readonly FamilyLine[] = [
  { id: 'no-limit', failed: ['in-flight'], said: 'rule.in-flight.fail.over' },
  { id: 'too-many-workers', failed: ['parallel'], said: 'rule.parallel.fail.crowd' },
  { id: 'too-many-workers', failed: ['parallel'], facts: { 'worker.count': tooManyThreads } },
  {
    id: 'too-many-workers',
    failed: ['not-blocked'],
    facts: { 'worker.count': tooManyThreads, 'work.main': none, 'block.main': none },
  },

  // The loop was held: how it was held hides everything else, so this comes first.
  { id: 'microtask-yield', failed: ['not-blocked'], facts: { 'pattern.microtask': some } },
  { id: 'only-later', failed: ['not-blocked'], facts: { 'pattern.deferral': some } },
  { id: 'still-on-the-main-thread', failed: ['not-blocked'], facts: { 'work.main': some } },
  { id: 'still-on-the-main-thread', failed: ['not-blocked'], facts: { 'pattern.promise-wrapper': some } },
  { id: 'still-on-the-main-thread', failed: ['not-blocked'], facts: { 'pattern.busy-wait': some } },
  { id: 'still-blocking', failed: ['not-blocked'], facts: { 'block.main': some } },
  { id: 'still-on-the-main-thread', failed: ['not-blocked'] },
  { id: 'microtask-yield', failed: ['units-per-turn'], facts: { 'work.main': some, 'pattern.microtask': some } },
  { id: 'only-later', failed: ['units-per-turn'], facts: { 'work.main': some, 'pattern.deferral': some } },
  { id: 'still-on-the-main-thread', failed: ['units-per-turn'], facts: { 'work.turns': [1, 1] } },
  { id: 'pieces-too-long', failed: ['units-per-turn'], facts: { 'work.main': some } },
  { id: 'microtask-yield', failed: ['victim-latency'], facts: { 'pattern.microtask': some } },
  { id: 'only-later', failed: ['victim-latency'], facts: { 'work.main': some, 'pattern.deferral': some } },
  { id: 'still-blocking', failed: ['victim-latency'], facts: { 'block.main': some } },
  { id: 'still-on-the-main-thread', failed: ['victim-latency'], facts: { 'work.turns': [1, 1] } },
  { id: 'pieces-too-long', failed: ['victim-latency'], facts: { 'work.main': some } },
  { id: 'microtask-yield', failed: ['parallel'], facts: { 'work.main': some, 'pattern.microtask': some } },
  { id: 'only-later', failed: ['parallel'], facts: { 'work.main': some, 'pattern.deferral': some } },
  { id: 'still-on-the-main-thread', failed: ['parallel'], facts: { 'work.main': some } },

  // A failure that somebody kept to himself.
  {
    id: 'error-swallowed',
    failed: ['rejects-with'],
    said: 'rule.rejects-with.fail.fulfilled',
    facts: { floating: none },
  },

  // The learner left before it was done. A pause beside the lost promises was meant to be long enough for them.
  { id: 'sleep-and-hope', failed: ['no-floating'], facts: { 'wait.count': some, 'query.count': some } },
  { id: 'sleep-and-hope', failed: ['no-floating'], facts: { 'wait.count': some, 'query.open': some } },
  { id: 'sleep-and-hope', failed: ['no-floating'], facts: { 'wait.count': some, 'request.count': some } },
  { id: 'sleep-and-hope', failed: ['work-done'], facts: { 'wait.count': some, 'query.open': some } },
  { id: 'sleep-and-hope', failed: ['work-done'], facts: { 'wait.count': some, 'request.open': some } },
  { id: 'not-awaited', failed: ['no-floating'] },
  { id: 'not-awaited', failed: ['returns'], said: 'rule.returns.fail.promise' },
  { id: 'not-awaited', failed: ['returns'], said: 'rule.returns.fail.pending' },
  { id: 'not-awaited', failed: ['uses'], said: 'rule.uses.fail.open' },
  ...(['work-done', 'overlap', 'in-flight', 'parallel', 'returns', 'order'] as const).flatMap((rule) =>
    ['wait.open', 'request.open', 'query.open', 'job.open', 'work.open', 'child.open', 'floating'].map((fact) => ({
      id: 'not-awaited',
      failed: [rule],
      facts: { [fact]: some },
    })),
  ),

  // Not the work that was asked for. A function that failed did not answer at all, so its error comes first.
  { id: 'failed-instead', failed: ['returns'], said: 'rule.returns.fail.rejected' },
  { id: 'constant-answer', failed: ['work-done'], facts: nothingDone },
  { id: 'constant-answer', failed: ['in-flight'], facts: nothingDone },
  { id: 'constant-answer', failed: ['parallel'], facts: nothingDone },
  { id: 'constant-answer', failed: ['overlap'], facts: nothingDone },
  { id: 'constant-answer', failed: ['units-per-turn'], facts: nothingDone },
  { id: 'still-blocking', failed: ['uses'], said: 'rule.uses.fail.main' },
  { id: 'less-work', failed: ['work-done'] },
  { id: 'error-swallowed', failed: ['returns'], facts: { 'pattern.empty-catch': some } },

  // The loop was free and the work complete, but in single file.
  { id: 'one-worker-for-all', failed: ['parallel'], facts: { 'work.threads': [1, 1] } },
  { id: 'one-after-another', failed: ['parallel'], facts: { 'work.threads': [2, null] } },
  { id: 'one-after-another', failed: ['overlap'], said: 'rule.overlap.fail.serial' },
  { id: 'one-after-another', failed: ['in-flight'], said: 'rule.in-flight.fail.serial' },
  { id: 'left-running', failed: ['no-leftovers'] },
];

/** For a failure that no line explains: every failed rule has at least this to say, in this order. */
export const lastResorts: readonly (readonly [RuleId, string])[] = [
  ['not-blocked', 'still-blocking'],
  ['returns', 'wrong-result'],
  ['rejects-with', 'error-swallowed'],
  ['no-unhandled', 'rejection-unhandled'],
  ['no-floating', 'not-awaited'],
  ['work-done', 'less-work'],
  ['uses', 'call-replaced'],
  ['overlap', 'one-after-another'],
  ['in-flight', 'one-after-another'],
  ['parallel', 'less-work'],
  ['units-per-turn', 'less-work'],
  ['workers', 'too-many-workers'],
  ['no-leftovers', 'left-running'],
  ['victim-latency', 'kept-waiting'],
  ['memory-peak', 'all-in-memory'],
  ['order', 'wrong-order'],
  ['duration', 'too-slow'],
  ['log-matches', 'wrong-time'],
];
