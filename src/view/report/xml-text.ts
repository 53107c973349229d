import { escapeControls } from '../../core/escape-controls.ts';
import { wellFormed } from '../../core/well-formed.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters of Unicode that XML 1.0 leaves out: no reference can name them. */
const NO_LETTERS = /[\uFFFE\uFFFF]/g;

/** A text as the content of an element of an XML 1.0 document, which has no control letters but tab and line end. */
export const xmlText = (text: string): string =>
  wellFormed(text)
    .replaceAll('\r\n', '\n')
    .replace(NO_LETTERS, '\uFFFD')
    .split(/([\t\n])/)
    .map((part) => (part === '\t' || part === '\n' ? part : escapeControls(part)))
    .join('')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);

/** The same in an attribute, where a reader takes tabs and line ends for spaces. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/[\t\n]/g, (letter) => `&#${letter.charCodeAt(0)};`);
