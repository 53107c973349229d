import type { CallEvent } from '../core/debug/wire.ts';
import type { SeenCrumb } from '../core/wire.ts';

/** The call of the runtime that a silence is told with; it has to be at least half of what held the loop. Times in milliseconds. */
export const longestCall = (calls: readonly CallEvent[], from: number, to: number, held: number): CallEvent | null => {
  const met = calls.map((call) => ({ call, ms: Math.min(call.to, to) - Math.max(call.from, from) }));
  const longest = met.toSorted((a, b) => b.ms - a.ms)[0];
  return longest === undefined || longest.ms < held / 2 ? null : longest.call;
};

/**
 * Where nobody looked while the call lasted, the statements seen after it are not what held the loop: whoever called it is known.
 * `crumbs` are ranked; the clocks of both may differ by a millisecond.
 */
export const seenUntil = (crumbs: readonly SeenCrumb[], { own, to }: CallEvent): readonly SeenCrumb[] => {
  const [, , firstOfLongest = 0] = crumbs[0] ?? [];
  return own !== null && firstOfLongest >= to - 1 ? crumbs.filter(([, , first]) => first < to - 1) : crumbs;
};
