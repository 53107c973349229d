import { takeOut } from './take-out.ts';

/** What one thread has open, counted: the runtime's name, the mark where it was made (0: not known), how many. */
export type AliveRow = readonly [name: string, crumb: number, count: number];

/** By what name something keeps the loop alive; null: not at the moment; undefined: never again. */
export type AliveName<T> = (made: T) => string | null | undefined;

export interface AliveEntry {
  readonly ref: WeakRef<object>;
  readonly crumb: number;
  readonly nameOf: AliveName<object>;
  /** Where in the list it is; -1: in it no more. */
  index: number;
}

export interface AliveList {
  /** Something that may keep the loop alive was made at this mark. Nobody but the program keeps it. Null: it is not followed. */
  readonly add: <T extends object>(made: T, crumb: number, nameOf: AliveName<T>) => AliveEntry | null;
  readonly drop: (entry: AliveEntry) => void;
  /** How many are followed that were made at this mark, as far as is known. */
  readonly many: (crumb: number) => number;
  /** What keeps the loop alive now; `active` are the runtime's own names for it, which say no place. */
  readonly rows: (active: readonly string[]) => readonly AliveRow[];
}

/** More than these say nothing new, and each costs about a microsecond. */
const MOST_KEPT = 2000;

export const openAliveList = (): AliveList => {
  const entries: AliveEntry[] = [];
  const places = new Map<number, number>();
  const many = (crumb: number): number => places.get(crumb) ?? 0;
  const drop = (entry: AliveEntry): void => {
    const { index, crumb } = entry;
    if (index < 0) return;
    entry.index = -1;
    places.set(crumb, many(crumb) - 1);
    const moved = takeOut(entries, index);
    if (moved !== undefined) moved.index = index;
  };
  return {
    add: (made, crumb, nameOf) => {
      if (entries.length >= MOST_KEPT) return null;
      const entry = { ref: new WeakRef(made), crumb, nameOf: nameOf as AliveName<object>, index: entries.length };
      entries.push(entry);
      places.set(crumb, many(crumb) + 1);
      return entry;
    },
    drop,
    many,
    rows: (active) => {
      const found = new Map<string, AliveRow>();
      const count = (name: string, crumb: number, by: number): void => {
        const key = `${name} ${crumb}`;
        found.set(key, [name, crumb, (found.get(key)?.[2] ?? 0) + by]);
      };
      const unplaced = new Map<string, number>();
      for (const name of active) unplaced.set(name, (unplaced.get(name) ?? 0) + 1);
      for (const entry of [...entries]) {
        const { ref, crumb, nameOf } = entry;
        const made = ref.deref();
        const name = made === undefined ? undefined : nameOf(made);
        if (typeof name === 'string') {
          const left = unplaced.get(name);
          // What the runtime lists as well is counted there, unless its place is known.
          if (crumb !== 0 || left === undefined) count(name, crumb, 1);
          if (crumb !== 0 && left !== undefined) unplaced.set(name, left - 1);
        }
        if (name === undefined) drop(entry);
      }
      for (const [name, left] of unplaced) if (left > 0) count(name, 0, left);
      return [...found.values()];
    },
  };
};
