import type { TimelineSpan } from '../core/verdict.ts';

/** What one lane of a timeline shows: a span, or several that have no lane of their own. */
export interface LaneGroup {
  /** Null: what is left over, of different names. */
  readonly name: string | null;
  readonly spans: readonly TimelineSpan[];
}

/**
 * Lanes for spans, in the order in which they began. Where there are more spans than lanes, spans of the same name share one, the
 * most frequent name first: three hundred pieces of one calculation tell as much as a whole, and leave room for what they delay.
 */
export const laneGroups = (spans: readonly TimelineSpan[], most: number): readonly LaneGroup[] => {
  const byName = new Map<string, TimelineSpan[]>();
  for (const span of spans) {
    const known = byName.get(span.name);
    if (known === undefined) byName.set(span.name, [span]);
    else known.push(span);
  }
  const folded = new Set<string>();
  let lanes = spans.length;
  for (const [name, { length }] of [...byName].toSorted(([, a], [, b]) => b.length - a.length)) {
    if (lanes <= most || length === 1) break;
    folded.add(name);
    lanes -= length - 1;
  }
  const groups = spans.flatMap((span): readonly LaneGroup[] => {
    if (!folded.has(span.name)) return [{ name: span.name, spans: [span] }];
    const all = byName.get(span.name) ?? [];
    return all[0] === span ? [{ name: span.name, spans: all }] : [];
  });
  if (groups.length <= most) return groups;
  const rest = groups.slice(most - 1).flatMap((group) => group.spans);
  return [...groups.slice(0, most - 1), { name: null, spans: rest }];
};
