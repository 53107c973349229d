import { lexer, Lexer, type Token, type Tokens } from 'marked';
import { webLink } from './link.ts';
import { drawable, words, type Look } from './look.ts';
import { codeRows } from './code-rows.ts';
import { tableLines } from './markdown-table.ts';
import { hang, truncate, wrap } from './width.ts';

/** A lesson's Markdown as lines of the given width. Code and diagrams keep their lines; only prose is wrapped. */
export const renderMarkdown = (markdown: string, look: Look, width: number): readonly string[] => {
  // What a drawing is made of must still be there to be told from code.
  if (look.terminal.plain === true)
    return trimBlank(blocks(tokensOf(markdown), look, width)).map((line) => drawable(look, line));
  return trimBlank(blocks(tokensOf(drawable(look, markdown)), look, width));
};

/** Lines that can be nothing but prose: no mark of a block stands at their beginning. */
const PROSE = /^(?:[\p{L}“‘"(]|`(?!``))/u;

/** To get its expressions for all kinds of blocks ready takes the parser longer than a first screen should. Most texts are prose. */
const tokensOf = (markdown: string): readonly Token[] => {
  const paragraphs = markdown.trim().split(/\n{2,}/);
  if (!paragraphs.every((text) => text.split('\n').every((line) => PROSE.test(line)))) return lexer(markdown);
  return paragraphs.map((text) => ({ type: 'paragraph', raw: text, text, tokens: Lexer.lexInline(text) }));
};

/** One sentence or paragraph without its block: for lists of ours. */
export const renderInline = (markdown: string, look: Look): string =>
  tokensOf(drawable(look, markdown))
    .map((token) => ('tokens' in token && token.tokens !== undefined ? inline(token.tokens, look) : token.raw))
    .join(' ')
    .trim();

const blocks = (tokens: readonly Token[], look: Look, width: number): readonly string[] =>
  tokens.flatMap((token) => block(token, look, width));

const block = (token: Token, look: Look, width: number): readonly string[] => {
  const { theme, glyphs } = look;
  switch (token.type) {
    case 'heading':
      return [...wrap(theme.strong(inline(childrenOf(token), look)), width), ''];
    case 'paragraph':
      return [...wrap(inline(childrenOf(token), look), width), ''];
    case 'text':
      return wrap(inline(childrenOf(token), look) || token.raw, width);
    case 'list':
      return [...listLines(token as Tokens.List, look, width), ''];
    case 'code':
      return [...codeLines((token as Tokens.Code).text, look, width), ''];
    case 'blockquote':
      return [...quoteLines(childrenOf(token), look, width), ''];
    case 'hr':
      return look.terminal.plain === true ? [] : [theme.dim(glyphs.rule.repeat(width)), ''];
    case 'space':
    case 'def':
    case 'html':
      return [];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]): readonly string[] =>
        row.map(({ tokens }) => inline(tokens, look));
      return [...tableLines(cells(header), rows.map(cells), look, width), ''];
    }
    default:
      // Whatever Markdown may grow: as it was written.
      return [
        ...token.raw
          .trimEnd()
          .split('\n')
          .map((line) => (look.terminal.plain === true ? line : truncate(line, width, glyphs.more))),
        '',
      ];
  }
};

const listLines = (list: Tokens.List, look: Look, width: number): readonly string[] => {
  const first = typeof list.start === 'number' ? list.start : 1;
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${first + index}. ` : `${look.glyphs.bullet} `;
    const body = trimBlank(blocks(item.tokens, look, width - mark.length));
    return body.map((line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
};

/** Indented and as it was written; only what would not be seen at all goes on in the next line. */
const codeLines = (code: string, look: Look, width: number): readonly string[] =>
  look.terminal.plain === true && DRAWN.test(code)
    ? drawingLines(code, look)
    : codeRows(code, look, width - 2).map((line) => `  ${look.theme.accent(line)}`);

/** Lines, blocks, shades and shapes, of which drawings are made. */
const DRAWN = /[\u2500-\u25FF]+/;
const STROKES = new RegExp(DRAWN, 'g');

/** A drawing for those who do not see it: what is written in it. */
const drawingLines = (code: string, look: Look): readonly string[] => [
  words(look, 'plain.drawing'),
  ...code
    .split('\n')
    .map((line) =>
      line
        .replace(STROKES, ' ')
        .trim()
        .split(/\s{2,}/)
        .join(', '),
    )
    .filter((line) => line !== '')
    .map((line) => `  ${line}`),
];

const quoteLines = (tokens: readonly Token[], look: Look, width: number): readonly string[] => {
  const lines = trimBlank(blocks(tokens, look, width - 2));
  if (look.terminal.plain === true) return lines;
  return lines.map((line) => `${look.theme.dim(look.terminal.unicode ? '│' : '|')} ${line}`);
};

const inline = (tokens: readonly Token[], look: Look): string => tokens.map((token) => inlineOne(token, look)).join('');

const inlineOne = (token: Token, look: Look): string => {
  const { theme, terminal } = look;
  switch (token.type) {
    case 'strong':
      return theme.strong(inline(childrenOf(token), look));
    case 'em':
      return theme.underline(inline(childrenOf(token), look));
    case 'codespan': {
      const { text } = token as Tokens.Codespan;
      return terminal.color ? theme.accent(text) : `\`${text}\``;
    }
    case 'br':
      return '\n';
    case 'link': {
      const { href } = token as Tokens.Link;
      const text = inline(childrenOf(token), look);
      if (terminal.links) return webLink(theme.underline(text), href);
      return text === href ? text : `${text} (${href})`;
    }
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'text':
      // A line break in the source is a space in a paragraph.
      return 'tokens' in token && token.tokens !== undefined
        ? inline(token.tokens, look)
        : (token as Tokens.Text).text.replaceAll('\n', ' ');
    default:
      return token.raw;
  }
};

const childrenOf = (token: Token): readonly Token[] => ('tokens' in token ? (token.tokens ?? []) : []);

const trimBlank = (lines: readonly string[]): readonly string[] => {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
};

export const proseLines = (text: string, mark: string, look: Look, width: number): readonly string[] =>
  hang(mark, renderInline(text, look), width);
