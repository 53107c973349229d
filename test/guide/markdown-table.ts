import { padEnd, widthOf } from '../../src/view/width.ts';

export type Row = readonly string[];

/** A table as the formatter leaves it: columns are aligned, by the width that letters have on a screen. */
export const markdownTable = (head: Row, rows: readonly Row[]): string => {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => padEnd(row[column] ?? '', width)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
};
