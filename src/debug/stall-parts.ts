import type { StallEvent } from '../core/debug/wire.ts';
import type { SeenCrumb } from '../core/wire.ts';

/**
 * In one turn of the loop several lines may each hold it for long: each is told by itself. What shorter ones have held it for counts
 * with the longest, as it does where that is the only one.
 */
export const stallParts = (event: StallEvent, slowMs: number): readonly StallEvent[] => {
  const { from, to, held, crumbs, inside } = event;
  const all = crumbs.reduce((sum, [, ms]) => sum + ms, 0);
  const share = all === 0 ? 0 : held / all;
  const long = crumbs.filter(([, ms]) => ms * share >= slowMs).toSorted((a, b) => a[2] - b[2]);
  if (long.length < 2) return [event];
  const rest = held - long.reduce((sum, [, ms]) => sum + ms * share, 0);
  const longest = Math.max(...long.map(([, ms]) => ms));
  return long.map((seen, index) => ({
    ...event,
    from: index === 0 ? from : seen[2],
    to: long[index + 1]?.[2] ?? to,
    held: seen[1] * share + (seen[1] === longest ? rest : 0),
    crumbs: [seen],
    inside: seen[0] === 0 ? inside : null,
  }));
};

/** A line may have many statements, as a loop in one line has: what each of them took is the line's. Ranked. */
export const byLine = (
  crumbs: readonly SeenCrumb[],
  lineOf: (crumb: number) => string | null,
): readonly SeenCrumb[] => {
  const lines = new Map<string, SeenCrumb>();
  for (const seen of crumbs) {
    const [crumb, ms, first, last] = seen;
    const line = lineOf(crumb) ?? `${crumb}`;
    const known = lines.get(line);
    // The one that was seen most comes first, and stands for all.
    lines.set(
      line,
      known === undefined ? seen : [known[0], known[1] + ms, Math.min(known[2], first), Math.max(known[3], last)],
    );
  }
  return [...lines.values()].toSorted((a, b) => b[1] - a[1]);
};

/** On a machine that keeps more than this share of a silence from the thread, what is of no known place proves nothing, and helps nobody. */
const BUSY_SHARE = 0.2;

/** Of no known place, on a busy machine. */
export const isAnybodys = ({ from, to, held, crumbs, inside, call }: StallEvent): boolean =>
  inside === null && call === null && crumbs.every(([crumb]) => crumb === 0) && (1 - BUSY_SHARE) * (to - from) > held;
