import type { Look } from './look.ts';
import { padEnd, widestOf, wrap } from './width.ts';

const GAP = '  ';
/** A column that is narrower than this breaks every word; the rows are then told one below the other. */
const NARROWEST = 18;

/** A table of cells that are drawn already, with a rule under its heads; where it is too narrow for that, row by row. */
export const tableLines = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  look: Look,
  width: number,
): readonly string[] => {
  const { theme, glyphs, terminal } = look;
  if (terminal.plain === true)
    return rows.map((row) => row.map((cell, index) => `${head[index] ?? ''}: ${cell}`).join('. '));
  const widths = columnWidths([head, ...rows], width - GAP.length * (head.length - 1));
  if (widths === null)
    return rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        wrap(cell, width - (index === 0 ? 2 : 4)).map((line, at) =>
          index === 0 ? `${at === 0 ? `${glyphs.bullet} ` : '  '}${line}` : `    ${line}`,
        ),
      ),
    );
  const drawn = (row: readonly string[]): readonly string[] => {
    const cells = widths.map((columns, index) => wrap(row[index] ?? '', columns));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, index) => padEnd(cell[line] ?? '', widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = theme.dim(widths.map((columns) => glyphs.rule.repeat(columns)).join(GAP));
  const drawnRows = rows.map(drawn);
  // Where one goes on below itself, a gap tells where the next begins.
  const gap = drawnRows.some(({ length }) => length > 1) ? [''] : [];
  return [
    ...drawn(head.map((cell) => theme.strong(cell))),
    rule,
    ...drawnRows.flatMap((lines, index) => (index === 0 ? lines : [...gap, ...lines])),
  ];
};

/** What each column would like, the widest cut down first; null where that leaves one too narrow to read. */
const columnWidths = (rows: readonly (readonly string[])[], room: number): readonly number[] | null => {
  const widths = (rows[0] ?? []).map((_, column) => widestOf(rows.map((row) => row[column] ?? '')));
  for (;;) {
    const over = widths.reduce((sum, each) => sum + each, 0) - room;
    if (over <= 0) return widths;
    const widest = Math.max(...widths);
    const next = Math.max(0, ...widths.filter((each) => each < widest));
    const wide = widths.flatMap((each, index) => (each === widest ? [index] : []));
    const cut = Math.min(Math.max(1, widest - next), Math.ceil(over / wide.length));
    for (const index of wide) widths[index] = widest - cut;
    if (Math.min(...wide.map((index) => widths[index] ?? 0)) < NARROWEST) return null;
  }
};
