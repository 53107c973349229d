/** From what was loaded back to what its author wrote. Lines are the same in both. */
export interface Original {
  /** The column in the source of a place in what was loaded; both count from 1. */
  readonly column: (line: number, column: number) => number;
  /** The source of a piece of what was loaded; null if it is no piece of it. */
  readonly textOf: (piece: string) => string | null;
}

export interface Loaded {
  readonly source: string;
  readonly code: string;
  /** What was put into the source: for each piece its offset there and its length, in order. */
  readonly inserted: readonly number[];
}

/** No line has as many. */
const MOST_COLUMNS = 2 ** 30;

export const originalOf = ({ source, code, inserted }: Loaded): Original => {
  let lines: readonly number[] | null = null;
  const offset = (loaded: number): number => {
    let before = 0;
    for (let index = 0; index < inserted.length; index += 2) {
      const [at = 0, length = 0] = [inserted[index], inserted[index + 1]];
      if (loaded < at + before) break;
      if (loaded < at + before + length) return at;
      before += length;
    }
    return Math.min(loaded - before, source.length);
  };
  /** Where a line of the source begins in what was loaded: what was put in at its very beginning is a part of it. */
  const lineStart = (start: number): number => {
    let before = 0;
    for (let index = 0; index < inserted.length && (inserted[index] ?? 0) < start; index += 2)
      before += inserted[index + 1] ?? 0;
    return start + before;
  };
  const columnIn = (line: number, column: number): number => {
    lines ??= lineStarts(source);
    const start = lines[line - 1];
    return start === undefined ? column : offset(lineStart(start) + column - 1) - start + 1;
  };
  /** The same few places are in one stack after another. */
  const known = new Map<number, number>();
  return {
    column: (line, column) => {
      const key = line * MOST_COLUMNS + column;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = columnIn(line, column);
      known.set(key, found);
      return found;
    },
    textOf: (piece) => {
      const at = code.indexOf(piece);
      return at === -1 || piece === '' ? null : source.slice(offset(at), offset(at + piece.length - 1) + 1);
    },
  };
};

const lineStarts = (source: string): readonly number[] => [
  0,
  ...[...source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length),
];
