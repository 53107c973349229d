import { AssertionError } from 'node:assert';
import process from 'node:process';
import type { RuleCall } from '../core/rules/index.ts';
import type { SpanKind } from '../core/trace.ts';
import type { Timing } from './timing.ts';
import { judgeTiming, type TimingVerdict } from './verdict.ts';

/** The test that asks: the context of `node:test` or vitest, or anything that can be skipped with a reason. */
export interface Skippable {
  readonly skip: (reason?: string) => unknown;
}

export interface ExpectOptions {
  /** Is skipped, with the reason, when the machine was too busy to tell. Without it the reason is a warning of the process. */
  readonly context?: Skippable;
}

export interface ConcurrencyOptions extends ExpectOptions {
  /**
   * How many have to run at the same time, for at least half of the shortest one’s time.
   * @default 2
   */
  readonly atLeast?: number;
  /**
   * What is counted: the bars of `trace` and `traced`, requests, or child processes.
   * @default 'task' if anything was traced, otherwise what there is most of
   */
  readonly of?: 'task' | 'request' | 'child';
}

export interface DurationOptions extends ExpectOptions {
  /** How long it takes when everything overlaps that can, in milliseconds. */
  readonly idealMs: number;
  /**
   * So many times the ideal is still right. Waits in a row take twice as long and more.
   * @default 2
   */
  readonly ratio?: number;
}

/**
 * Tasks really ran at the same time.
 * @throws AssertionError when they did not. Whatever a busy machine left open is measured again, and then never thrown.
 */
export const expectConcurrent = async <T>(
  timing: Timing<T>,
  options: ConcurrencyOptions = {},
): Promise<TimingVerdict<T>> => await insist(timing, concurrency(timing, options), options, expectConcurrent);

/**
 * The event loop kept answering while the work was done.
 * @throws AssertionError with the line that held it
 */
export const expectNotBlocked = async <T>(timing: Timing<T>, options: ExpectOptions = {}): Promise<TimingVerdict<T>> =>
  await insist(timing, notBlocked, options, expectNotBlocked);

/**
 * It took no longer than a ratio of the ideal, in one measurement of three. For waits only: how long a calculation takes is the
 * machine’s affair. Where anything can be counted, `expectConcurrent` is the better question.
 * @throws AssertionError when all three took longer on a machine that gave no sign of being busy
 */
export const expectDuration = async <T>(timing: Timing<T>, options: DurationOptions): Promise<TimingVerdict<T>> =>
  await insist(timing, duration(options), options, expectDuration);

/**
 * Every promise that the work made was awaited, returned or handled.
 * @throws AssertionError with the line of one that nobody waits for; TypeError where nobody could see them
 */
export const expectNoneDropped = async <T>(
  timing: Timing<T>,
  options: ExpectOptions = {},
): Promise<TimingVerdict<T>> => {
  mustSeeDropped(timing);
  return await insist(timing, noneDropped, options, expectNoneDropped);
};

export const notBlocked: RuleCall = { rule: 'not-blocked', params: { ticks: 3 } };

export const noneDropped: RuleCall = { rule: 'no-floating', params: {} };

export const duration = ({ idealMs, ratio = 2 }: DurationOptions): RuleCall => ({
  rule: 'duration',
  params: { idealMs, ratio },
});

export const concurrency = ({ spans }: Timing, { atLeast = 2, of }: ConcurrencyOptions): RuleCall => {
  const count = (kind: SpanKind): number => spans.filter((span) => span.kind === kind).length;
  const most = count('child') > count('request') ? 'child' : 'request';
  const kind = of ?? (count('task') > 0 || count(most) === 0 ? 'task' : most);
  return { rule: 'overlap', params: { of: kind, atLeast } };
};

/** That nothing was seen where nothing can be seen is no pass. */
export const mustSeeDropped = ({ dropped }: Timing): void => {
  if (dropped !== null) return;
  throw new TypeError(
    'async-course/timing: dropped promises are seen only where `measure` is called in a file that was loaded by Node with `--import async-course/timing/register`, or by Deno with `--preload`',
  );
};

/** The verdict, without throwing; for matchers. */
export const verdictOf = async <T>(timing: Timing<T>, rule: RuleCall): Promise<TimingVerdict<T>> => {
  if (typeof (timing as Partial<Timing> | null | undefined)?.trace !== 'object')
    throw new TypeError('async-course/timing: that is no timing; `await measure(() => work())` gives one');
  const judged = await judgeTiming(timing, rule);
  const { explain } = await import('./explain.ts');
  const { status, checks } = judged.evaluation;
  return {
    status: status === 'error' ? 'inconclusive' : status,
    message: explain(judged),
    measured: checks[0]?.measured ?? {},
    expected: checks[0]?.expected ?? {},
    timing: judged.timing,
  };
};

const insist = async <T>(
  timing: Timing<T>,
  rule: RuleCall,
  { context }: ExpectOptions,
  asked: (...args: never[]) => unknown,
): Promise<TimingVerdict<T>> => {
  const verdict = await verdictOf(timing, rule);
  if (verdict.status === 'fail') {
    const { message, measured: actual, expected } = verdict;
    throw new AssertionError({ message, actual, expected, operator: asked.name, stackStartFn: asked });
  }
  if (verdict.status === 'inconclusive') leaveOpen(verdict.message, context);
  return verdict;
};

/** No verdict is no fail. */
export const leaveOpen = (reason: string, context?: Skippable): void => {
  if (context === undefined) process.emitWarning(reason, { code: 'ASYNC_COURSE_INCONCLUSIVE' });
  else context.skip(reason);
};
