import type { AliveResource, DebugLane, SourcePlace } from './report.ts';

/** What kept a program running, by the place that made it. */
export interface AlivePlace {
  /** null: not known, and then it is told of which lane it was. */
  readonly place: SourcePlace | null;
  readonly lane: string;
  /** `TCPServerWrap, Timeout ×3`. */
  readonly names: string;
}

/** Lanes that ran the same file and had the same open are one row. */
export const alivePlaces = (lanes: readonly DebugLane[]): readonly AlivePlace[] => {
  const rows = new Map<
    string,
    { readonly place: SourcePlace | null; readonly lane: string; readonly all: AliveResource[] }
  >();
  for (const { name: lane, alive } of lanes)
    for (const resource of alive) {
      const { place } = resource;
      const key = place === null ? lane : `${place.file}:${place.line}:${place.column}`;
      const row = rows.get(key) ?? { place, lane, all: [] };
      row.all.push(resource);
      rows.set(key, row);
    }
  return [...rows.values()].map(({ place, lane, all }) => ({ place, lane, names: namesOf(all) }));
};

const namesOf = (all: readonly AliveResource[]): string => {
  const counts = new Map<string, number>();
  for (const { name, count } of all) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
};
