import { plainText } from '../../core/plain-text.ts';

/** A piece of HTML that is known to be well formed; any other text is escaped when it is put into one. */
export interface Markup {
  readonly markup: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Letters that turn the direction of what follows, or take no room: a file's name must look like what it is. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const textOf = (value: string | number): string =>
  plainText(String(value))
    .replace(INVISIBLE, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

type Piece = Markup | string | number | null | readonly (Markup | null)[];

const write = (piece: Piece): string => {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return textOf(piece);
  return 'markup' in piece ? piece.markup : piece.map((each) => each?.markup ?? '').join('');
};

/** Makes HTML from a template: its own text is markup, what is put in is text unless it is markup already. */
export const markup = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: texts.map((text, index) => (index === 0 ? text : write(pieces[index - 1] ?? null) + text)).join(''),
});
