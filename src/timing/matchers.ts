import { concurrency, duration, leaveOpen, mustSeeDropped, noneDropped, notBlocked, verdictOf } from './expect.ts';
import type { ConcurrencyOptions, DurationOptions } from './expect.ts';
import type { RuleCall } from '../core/rules/index.ts';
import type { Timing } from './timing.ts';

/** What vitest and jest ask of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

interface Matching {
  readonly isNot?: boolean;
}

type Options<T> = Omit<T, 'context'>;

/** No verdict must not fail a test, whichever way it asks. */
const match = async (self: unknown, timing: Timing, rule: RuleCall): Promise<MatcherResult> => {
  const { status, message } = await verdictOf(timing, rule);
  if (status === 'inconclusive') leaveOpen(message);
  const pass = status === 'inconclusive' ? (self as Matching | undefined)?.isNot !== true : status === 'pass';
  return { pass, message: () => message };
};

/** For `expect.extend(timingMatchers)` of vitest and jest. Each takes some time: `await expect(timing).toBeConcurrent()`. */
export const timingMatchers = {
  async toBeConcurrent(
    this: unknown,
    timing: Timing,
    options: Options<ConcurrencyOptions> = {},
  ): Promise<MatcherResult> {
    return await match(this, timing, concurrency(timing, options));
  },
  async toLeaveLoopFree(this: unknown, timing: Timing): Promise<MatcherResult> {
    return await match(this, timing, notBlocked);
  },
  async toTakeAbout(this: unknown, timing: Timing, options: Options<DurationOptions>): Promise<MatcherResult> {
    return await match(this, timing, duration(options));
  },
  async toDropNothing(this: unknown, timing: Timing): Promise<MatcherResult> {
    mustSeeDropped(timing);
    return await match(this, timing, noneDropped);
  },
} as const;
