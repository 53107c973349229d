import { exerciseOf } from '../core/progress.ts';
import { renderKeys } from './key-line.ts';
import { sentence, words, type Look } from './look.ts';
import { pageLines, selectionPage, type PageModel } from './page.ts';
import { renderHeader } from './progress-bar.ts';
import { ends, truncate, widthOf, wrap } from './width.ts';

export interface ScreenModel extends PageModel {
  /** One picture of the spinner, for as long as something runs. */
  readonly spinner: string;
  /** The event loop of the running program does not answer. */
  readonly still: boolean;
}

export interface Screen {
  /** As many as the terminal has rows, none wider than it. */
  readonly lines: readonly string[];
  /** How long the page is, and how much of it fits: what scrolling needs to know. */
  readonly page: { readonly lines: number; readonly height: number };
}

/** From here on everything has room. Below it the screen works, and says that it is too small for what it shows. */
const ROOMY = { columns: 60, rows: 18 };
/** Below this there is nothing to be seen but that. */
const TINY = { columns: 30, rows: 6 };

/** The whole screen: header, a part of the page, what is going on, and the keys. */
export const renderScreen = (model: ScreenModel, look: Look): Screen => {
  const { rows, columns } = look.terminal;
  if (rows < TINY.rows || columns < TINY.columns) return tooSmall(model, look);
  const header = renderScreenHeader(model, look);
  const keys = renderKeys(model.state, look);
  const notices = noticeLines(model, look);
  const height = Math.max(1, rows - 3 - notices.length);
  const { lines, top } = body(model, look, height);
  const shown = lines.slice(top, top + height);
  const blank = Array.from({ length: Math.max(0, height - shown.length) }, () => '');
  const status = statusRow(statusLine(model, look), scrollWords(lines.length, top, height, look), look);
  const all = [header, ...shown, ...blank, ...notices, status, keys];
  return {
    // Of a window that is too low for all of it the end is kept: the keys are the way out.
    lines: all.slice(-rows).map((line) => truncate(line, columns, look.glyphs.more)),
    page: { lines: lines.length, height },
  };
};

const tooSmall = ({ state }: PageModel, look: Look): Screen => {
  const { rows, columns } = look.terminal;
  const said = wrap(words(look, 'screen.too-small', ROOMY), columns);
  const lines = [...said, ...Array.from({ length: rows }, () => '')].slice(0, rows);
  return { lines, page: { lines: state.scroll.lines, height: state.scroll.height } };
};

export const renderScreenHeader = ({ course, lesson, state }: PageModel, look: Look): string => {
  const done = course.lessons.filter(({ spec }) => exerciseOf(state.progress, spec.id).status === 'done').length;
  const chapter = lesson.chapter.texts[look.language].title;
  return renderHeader({ course: course.name, chapter, done, total: course.lessons.length }, look);
};

const body = (
  model: PageModel,
  look: Look,
  height: number,
): { readonly lines: readonly string[]; readonly top: number } => {
  const selection = selectionPage(model, look);
  if (selection === null) {
    const lines = pageLines(model, look);
    return { lines, top: Math.max(0, Math.min(model.state.scroll.top, lines.length - height)) };
  }
  const { lines, selectedLine } = selection;
  const centred = (selectedLine ?? 0) - Math.floor(height / 2);
  return { lines, top: Math.max(0, Math.min(centred, lines.length - height)) };
};

/** That there is more to see outranks the end of a file's name. */
const statusRow = (left: string, right: string, { width, glyphs }: Look): string => {
  if (right === '') return truncate(left, width, glyphs.more);
  return ends(truncate(left, Math.max(0, width - widthOf(right) - 2), glyphs.more), right, width - 1);
};

const noticeLines = ({ state }: PageModel, look: Look): readonly string[] => {
  if (state.notice === null) return [];
  const mark = look.terminal.unicode ? '›' : '>';
  return wrap(sentence(look, state.notice), look.width - 4).map(
    (line, index) => ` ${index === 0 ? look.theme.warn(mark) : ' '} ${line}`,
  );
};

const statusLine = ({ state, shownPath, spinner, still }: ScreenModel, look: Look): string => {
  const { theme } = look;
  const { columns, rows } = look.terminal;
  if (state.job !== null) {
    const doing = words(look, state.job.mode === 'pitfall' ? 'status.pitfall' : 'status.check');
    const stands = still ? ` ${theme.bad(words(look, 'status.still'))}` : '';
    const again = state.savedMeanwhile ? ` ${theme.dim(words(look, 'status.saved-meanwhile'))}` : '';
    return ` ${(still ? theme.bad : theme.accent)(spinner)} ${doing}${stands}${again}`;
  }
  if (state.otherWindow !== null) return theme.warn(` ${words(look, 'status.read-only')}`);
  if (columns < ROOMY.columns || rows < ROOMY.rows) return theme.warn(` ${words(look, 'status.small', ROOMY)}`);
  return theme.dim(` ${words(look, 'status.watching', { file: shownPath })}`);
};

const scrollWords = (lines: number, top: number, height: number, look: Look): string => {
  const below = lines - top - height;
  const { theme, glyphs } = look;
  if (below > 0) return theme.accent(`${glyphs.down} ${words(look, 'scroll.below', { n: below })}`);
  return top > 0 ? theme.dim(`${glyphs.up} ${words(look, 'scroll.above', { n: top })}`) : '';
};
