import { decode, encode } from '@jridgewell/sourcemap-codec';

/** Of each line of a code its segments: the column, the number of the source, the line and the column there; all count from 0. */
export type MappedLines = readonly (readonly (readonly [number, number, number, number])[])[];

/** As a source map has it (ECMA-426). */
export const mappingsText = (lines: MappedLines): string =>
  encode(lines.map((line) => line.map(([column, ...source]) => [column, ...source])));

/**
 * The mappings of a code after pieces were put into it (for each its offset and its length, in order): lines stay, and what stands
 * behind a piece on its line moves.
 */
export const movedMappings = (mappings: string, code: string, inserted: readonly number[]): string => {
  let [start, next] = [0, 0];
  const lines = decode(mappings);
  for (const line of lines) {
    const found = code.indexOf('\n', start);
    const end = found === -1 ? code.length : found;
    let shift = 0;
    for (const segment of line) {
      for (; next < inserted.length && (inserted[next] ?? 0) <= start + segment[0]; next += 2)
        shift += inserted[next + 1] ?? 0;
      segment[0] += shift;
    }
    while (next < inserted.length && (inserted[next] ?? 0) <= end) next += 2;
    start = end + 1;
  }
  return encode(lines);
};
