import boxen from 'boxen';
import type { Look } from './look.ts';
import type { Tone } from './theme.ts';
import { padEnd, truncate, widthOf } from './width.ts';

export interface PanelOptions {
  readonly title?: string;
  readonly tone?: Tone;
}

/** Columns that the frame and the space inside it take. */
const FRAME = 4;

export const panelInner = (look: Look): number => look.width - FRAME;

/** Lines in a frame as wide as the look. The frame is coloured here and not by boxen, which asks the process for its colours. */
export const panel = (look: Look, lines: readonly string[], { title, tone = 'dim' }: PanelOptions = {}): string => {
  if (look.terminal.plain === true) return [...(title === undefined ? [] : [title]), ...lines, ''].join('\n');
  const inner = panelInner(look);
  const fitted = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => padEnd(truncate(line, inner, look.glyphs.more), inner));
  // The frame is drawn around nothing: boxen would measure each line of the text anew, letter by letter, some times over.
  const box = boxen('', {
    width: look.width,
    padding: { left: 1, right: 1 },
    borderStyle: look.terminal.unicode ? 'round' : 'classic',
    ...(title === undefined ? {} : { title: truncate(title, inner - 2, look.glyphs.more) }),
  }).split('\n');
  const top = fitTop(box[0] ?? '', look);
  const paint = look.theme[tone];
  const side = paint(box[1]?.at(0) ?? '');
  return [paint(top), ...fitted.map((line) => `${side} ${line} ${side}`), paint(box.at(-1) ?? '')].join('\n');
};

/** boxen counts a title by letters: one in Korean makes its line too long, and the line is shortened at the frame's expense. */
const fitTop = (line: string, { width, terminal }: Look): string => {
  const rule = terminal.unicode ? '─' : '-';
  const corner = line.at(-1) ?? '';
  let body = line.slice(0, -1);
  while (widthOf(body) + 1 > width && body.endsWith(rule)) body = body.slice(0, -1);
  return body + rule.repeat(Math.max(0, width - 1 - widthOf(body))) + corner;
};
