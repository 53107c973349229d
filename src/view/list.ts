import { drawable, words, type Look } from './look.ts';
import { ends, padEnd, truncate } from './width.ts';

export interface ListRow {
  /** Of the exercise, as its folder has it. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly status: 'pending' | 'current' | 'done';
}

export interface ListChapter {
  readonly number: number;
  readonly title: string;
  readonly rows: readonly ListRow[];
  /** Of the whole chapter, also where the list shows a part of it. */
  readonly done: number;
  readonly all: number;
}

export interface RenderedList {
  readonly lines: readonly string[];
  /** The line of the selected row, to be scrolled into view; null when nothing is selected. */
  readonly selectedLine: number | null;
}

/** Chapters with their exercises, and how far each is. `selected` counts rows through all chapters, from 0. */
export const renderList = (chapters: readonly ListChapter[], selected: number | null, look: Look): RenderedList => {
  const idWidth = Math.max(...chapters.flatMap(({ rows }) => rows.map(({ id }) => id.length)), 0);
  const lines: string[] = [];
  let selectedLine: number | null = null;
  let index = 0;
  for (const chapter of chapters) {
    if (lines.length > 0) lines.push('');
    lines.push(chapterLine(chapter, look));
    for (const row of chapter.rows) {
      if (index === selected) selectedLine = lines.length;
      lines.push(rowLine(row, index === selected, idWidth, look));
      index++;
    }
  }
  return { lines, selectedLine };
};

const chapterLine = ({ number, title, done, all }: ListChapter, look: Look): string => {
  if (look.terminal.plain === true)
    return words(look, 'plain.chapter', { number, title: drawable(look, title), done, all });
  const count = `${done}/${all}`;
  const tone = done === all ? look.theme.good : look.theme.dim;
  return ends(` ${look.theme.strong(drawable(look, `${number}  ${title}`))}`, tone(count), look.width - 1);
};

const rowLine = (row: ListRow, selected: boolean, idWidth: number, look: Look): string => {
  const { theme, glyphs, width } = look;
  if (look.terminal.plain === true)
    return words(look, `plain.row.${row.status}`, {
      number: row.number,
      id: row.id,
      title: drawable(look, row.title),
      minutes: row.minutes,
    });
  const icon =
    row.status === 'done'
      ? theme.good(glyphs.pass)
      : row.status === 'current'
        ? theme.warn(glyphs.current)
        : theme.dim(glyphs.todo);
  const minutes = words(look, 'list.minutes', { n: row.minutes });
  const text = `${icon} ${padEnd(row.id, idWidth)}  ${drawable(look, row.title)}`;
  const marker = selected ? theme.accent('>') : ' ';
  const line = ends(
    ` ${marker} ${truncate(text, width - 6 - minutes.length - 4, glyphs.more)}`,
    theme.dim(minutes),
    width - 1,
  );
  return selected ? theme.strong(line) : line;
};
