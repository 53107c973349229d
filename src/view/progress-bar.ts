import { words, type Look } from './look.ts';
import { ends, truncate, widthOf } from './width.ts';

/** `███████░░░░ 11 %` in the given columns. */
export const renderProgressBar = (done: number, total: number, columns: number, look: Look): string => {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const percent = words(look, 'progress.percent', { n: Math.round(share * 100) });
  const cells = columns - widthOf(percent) - 1;
  if (cells < 4) return percent;
  // A first step is seen as one, and only the whole is drawn as the whole.
  const full = share === 0 ? 0 : Math.min(share === 1 ? cells : cells - 1, Math.max(1, Math.round(share * cells)));
  const { glyphs, theme } = look;
  return `${theme.good(glyphs.full.repeat(full))}${theme.dim(glyphs.empty.repeat(cells - full))} ${percent}`;
};

export interface Header {
  readonly course: string;
  readonly chapter: string;
  readonly done: number;
  readonly total: number;
}

/** The line at the top: which course, how far, which chapter, and the bar at its right end. */
export const renderHeader = ({ course, chapter, done, total }: Header, look: Look): string => {
  const { theme, glyphs, width } = look;
  const count = `${done}/${total}`;
  const left = ` ${theme.strong(course)} ${theme.dim(glyphs.dot)} ${count} ${theme.dim(glyphs.dot)} ${chapter}`;
  const room = width - widthOf(left) - 3;
  if (room < 10) return truncate(left, width, glyphs.more);
  return ends(left, renderProgressBar(done, total, Math.min(room, 33), look), width - 1);
};
