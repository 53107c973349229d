/** Timing assertions for anyone's tests. Times are milliseconds everywhere. */
export { asyncTimed } from './timing/async-timed.ts';
export {
  expectConcurrent,
  expectDuration,
  expectNoneDropped,
  expectNotBlocked,
  type ConcurrencyOptions,
  type DurationOptions,
  type ExpectOptions,
  type Skippable,
} from './timing/expect.ts';
export { timingMatchers, type MatcherResult } from './timing/matchers.ts';
export { measure, type MeasureOptions } from './timing/measure.ts';
export { trace, traced } from './timing/spans.ts';
export type { DroppedPromise, StallPlace, TimedSpan, TimedStall, Timing } from './timing/timing.ts';
export type { TimingVerdict } from './timing/verdict.ts';
