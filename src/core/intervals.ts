/** A closed piece of time, in milliseconds. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

export const lengthOf = ({ startMs, endMs }: Interval): number => endMs - startMs;

/** How long two intervals lasted together; 0 when they never met. */
export const sharedMs = (one: Interval, other: Interval): number =>
  Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs));

/** Sum of the lengths; for intervals that do not overlap (see `merge`). */
export const totalMs = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, interval) => sum + lengthOf(interval), 0);

/** The most intervals that were open at one moment. Intervals that only touch do not meet, and those of no length never count. */
export const peakOf = (intervals: readonly Interval[]): number => sweep(intervals).peak;

/** How long at least `count` of the intervals were open at once. */
export const timeAtLeast = (intervals: readonly Interval[], count: number): number => sweep(intervals, count).heldMs;

/** Joins intervals that overlap or that lie less than `gapMs` apart. */
export const merge = (intervals: readonly Interval[], gapMs = 0): readonly Interval[] => {
  const merged: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last && next.startMs - last.endMs < gapMs) {
      merged[merged.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, next.endMs) };
    } else {
      merged.push(next);
    }
  }
  return merged;
};

/** As long, with no more than `most` open at once: what comes on top only lengthens the one that ends first. */
export const atMostAtOnce = (intervals: readonly Interval[], most: number): readonly Interval[] => {
  const done: Interval[] = [];
  let rows: readonly Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.startMs - b.startMs)) {
    const [first, ...others] = rows.toSorted((a, b) => a.endMs - b.endMs);
    if (first === undefined || rows.length < most) {
      rows = [...rows, next];
    } else if (first.endMs <= next.startMs) {
      done.push(first);
      rows = [...others, next];
    } else {
      rows = [...others, { startMs: first.startMs, endMs: Math.max(first.endMs, next.endMs) }];
    }
  }
  return [...done, ...rows];
};

/**
 * How much `count` intervals really ran together, at best: of all sets of that many, the greatest "time that all share ÷ length
 * of the shortest". 1 when the shortest lay wholly within the others, 0 when no set of that size ever met.
 */
export const bestShare = (intervals: readonly Interval[], count: number): number => {
  let best = 0;
  for (const { startMs } of intervals) {
    // A set that shares the time from `startMs` to some end consists of intervals open then; taking them from the last to
    // end, each further one shortens the shared time and may be the set's shortest.
    const open = intervals
      .filter((interval) => interval.startMs <= startMs && startMs < interval.endMs)
      .toSorted((a, b) => b.endMs - a.endMs);
    let shortestMs = Infinity;
    for (const [index, interval] of open.entries()) {
      shortestMs = Math.min(shortestMs, lengthOf(interval));
      if (index + 1 >= count) best = Math.max(best, (interval.endMs - startMs) / shortestMs);
    }
  }
  return best;
};

const sweep = (
  intervals: readonly Interval[],
  count = Infinity,
): { readonly peak: number; readonly heldMs: number } => {
  const edges = intervals
    .filter((interval) => lengthOf(interval) > 0)
    .flatMap(({ startMs, endMs }) => [
      { atMs: startMs, step: 1 },
      { atMs: endMs, step: -1 },
    ])
    .toSorted((a, b) => a.atMs - b.atMs || a.step - b.step);
  let open = 0;
  let peak = 0;
  let heldMs = 0;
  let lastMs = 0;
  for (const { atMs, step } of edges) {
    if (open >= count) heldMs += atMs - lastMs;
    lastMs = atMs;
    open += step;
    peak = Math.max(peak, open);
  }
  return { peak, heldMs };
};
