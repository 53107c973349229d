import type { Language } from '../core/lesson.ts';
import type { Message, MessageValues } from '../core/message.ts';
import { say, translate, type MessageKey } from '../i18n/translate.ts';
import { foldAscii } from './fold-ascii.ts';
import { glyphsOf, type Glyphs } from './glyphs.ts';
import type { Terminal } from './terminal.ts';
import { openTheme, type Theme } from './theme.ts';

/** Everything that drawing depends on beside the model: for whom, in which words, with which signs and colours. */
export interface Look {
  readonly language: Language;
  readonly terminal: Terminal;
  readonly theme: Theme;
  readonly glyphs: Glyphs;
  /** Columns to draw in: lines longer than `widest` are hard to read, however wide the window is. */
  readonly width: number;
}

const widest = 110;
/** Below this nothing can be drawn sensibly; the terminal then wraps, which is still readable. */
const narrowest = 30;

export const openLook = (language: Language, terminal: Terminal): Look => ({
  language,
  terminal,
  theme: openTheme(terminal),
  glyphs: glyphsOf(terminal),
  width: Math.max(narrowest, Math.min(terminal.columns, widest)),
});

/** A sentence in the learner's language, in signs that the terminal has; `code` still in its backticks. */
export const words = (look: Look, key: MessageKey, values: MessageValues = {}): string =>
  drawable(look, say(look.language, key, values));

/** The words of a message that core made; inline `code` gets its colour. */
export const sentence = (look: Look, message: Message): string =>
  inlineCode(look, drawable(look, translate(look.language, message)));

export const drawable = ({ terminal }: Look, text: string): string =>
  terminal.unicode ? text.replace(/[✔✖▶]/g, (sign) => narrow[sign] ?? sign) : foldAscii(text);

/** Signs that are one column wide in some terminals and two in others, and those that look the same and are always one. */
const narrow: Readonly<Record<string, string>> = { '✔': '✓', '✖': '✗', '▶': '►' };

/** Backticks stay where there is no colour to tell code from words. */
export const inlineCode = ({ theme, terminal }: Look, text: string): string =>
  terminal.color ? text.replace(/`([^`\n]+)`/g, (_, code: string) => theme.accent(code)) : text;
