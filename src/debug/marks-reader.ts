import { readFileSync } from 'node:fs';
import { markKinds, type MarksEvent } from '../core/debug/wire.ts';
import type { Mark } from '../core/marks.ts';

/** Turns the numbers of marks into places. The `file` of a mark is the address that it was loaded from. */
export interface MarksReader {
  readonly at: (mark: number) => Mark | null;
  /** Whether the file of this address was instrumented. */
  readonly has: (url: string) => boolean;
}

/** Reads the file in which all threads of a process write their marks; what is new in it is read when a number is not known yet. */
export const openMarks = (file: string): MarksReader => {
  const tables: MarksEvent[] = [];
  let read = 0;
  const readOn = (): void => {
    try {
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      for (const line of lines.slice(read)) tables.push(JSON.parse(line) as MarksEvent);
      read = lines.length;
    } catch {
      // nothing was instrumented yet
    }
  };
  const known = (mark: number): Mark | null => {
    const table = tables.find(({ first, marks }) => mark >= first && mark < first + marks.length);
    const found = table?.marks[mark - table.first];
    if (table === undefined || found === undefined) return null;
    const [line, column, kind, fn, call] = found;
    return {
      file: table.url,
      line,
      column,
      kind: markKinds[kind] ?? 'crumb',
      function: table.words[fn] ?? null,
      call: table.words[call] ?? null,
    };
  };
  return {
    at: (mark) => {
      if (mark <= 0) return null;
      const found = known(mark);
      if (found !== null) return found;
      readOn();
      return known(mark);
    },
    has: (url) => {
      const isKnown = (): boolean => tables.some((table) => table.url === url);
      if (!isKnown()) readOn();
      return isKnown();
    },
  };
};
