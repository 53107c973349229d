import { ansiRuns, plainStyle, type Run, type Style } from './ansi-runs.ts';
import { widthOf } from './width.ts';

export interface SvgOptions {
  readonly columns: number;
  /** For those who do not see the picture. */
  readonly title: string;
}

const CELL_WIDTH = 8.4;
const CELL_HEIGHT = 18;
const FONT_SIZE = 14;
const PADDING = 14;
/** From the top of a cell to the line that letters stand on. */
const BASELINE = 13.5;

const background = '#0d1117';
const foreground = '#d7dde4';
const palette = [
  '#484f58',
  '#ff7b72',
  '#56d364',
  '#e3b341',
  '#79c0ff',
  '#d2a8ff',
  '#56d4dd',
  '#d7dde4',
  '#8b949e',
  '#ffa198',
  '#7ee787',
  '#f2cc60',
  '#a5d6ff',
  '#e2c5ff',
  '#b3f0ff',
  '#ffffff',
];

/** Terminal output as a picture. Bars and frames are drawn as shapes: in no font do they join without gaps everywhere. */
export const renderSvg = (lines: readonly string[], options: SvgOptions): string =>
  svgPage(
    rowsOf(lines).flatMap((runs, row) => renderRow(runs, row)),
    lines.length,
    options,
  );

/** A moment of a film: what is on the screen, what the person in front of it does, and for how long it is shown. */
export interface Moment {
  readonly lines: readonly string[];
  readonly caption: string;
  readonly seconds: number;
}

/**
 * A session in a terminal as a picture that moves, over and over. Who has asked the system for less motion sees its last moment.
 * A line that looks the same in many moments is drawn once.
 */
export const renderFilm = (moments: readonly Moment[], options: SvgOptions): string => {
  const known = new Map<string, number>();
  const numberOf = (drawn: string): number => {
    const id = known.get(drawn) ?? known.size;
    known.set(drawn, id);
    return id;
  };
  const height = Math.max(0, ...moments.map(({ lines }) => lines.length));
  const total = moments.reduce((sum, { seconds }) => sum + seconds, 0);
  let at = 0;
  const frames = moments.map(({ lines, caption, seconds }, index) => {
    const from = at;
    at += seconds;
    const used = rowsOf(lines).map((runs, row) => {
      const drawn = renderRow(runs, 0).join('');
      return drawn === '' ? '' : `<use href="#r${numberOf(drawn)}" y="${row * CELL_HEIGHT}"/>`;
    });
    const said = `<text y="${(height + 1) * CELL_HEIGHT + BASELINE}" fill="${palette[3]}">${escapeXml(caption)}</text>`;
    const frame = `<g id="f${index}" class="f">${used.join('')}${caption === '' ? '' : said}</g>`;
    return { frame, motion: motion(index, (100 * from) / total, (100 * at) / total) };
  });
  const style = [
    `.f{visibility:hidden;animation:${number(total)}s step-end infinite}`,
    ...frames.map((each) => each.motion),
    `@media (prefers-reduced-motion:reduce){.f{animation:none}#f${moments.length - 1}{visibility:visible}}`,
  ];
  const rows = [...known].map(([drawn, id]) => `<g id="r${id}">${drawn}</g>`);
  return svgPage(
    [`<style>${style.join('')}</style>`, `<defs>${rows.join('')}</defs>`, ...frames.map(({ frame }) => frame)],
    height + 2,
    options,
  );
};

const motion = (index: number, from: number, to: number): string => {
  const before = from === 0 ? '' : '0%{visibility:hidden}';
  const after = to >= 100 ? '' : `${number(to)}%{visibility:hidden}`;
  return `#f${index}{animation-name:k${index}}@keyframes k${index}{${before}${number(from)}%{visibility:visible}${after}}`;
};

/** A style that is not ended goes on in the next line, as it does in a terminal. */
const rowsOf = (lines: readonly string[]): readonly (readonly Run[])[] => {
  let style: Style = plainStyle;
  return lines.map((line) => {
    const { runs, end } = ansiRuns(line, style);
    style = end;
    return runs;
  });
};

const svgPage = (shapes: readonly string[], rows: number, { columns, title }: SvgOptions): string => {
  const width = number(columns * CELL_WIDTH + PADDING * 2);
  const height = number(rows * CELL_HEIGHT + PADDING * 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    `<g transform="translate(${PADDING} ${PADDING})" fill="${foreground}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" xml:space="preserve">`,
    ...shapes,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
};

const renderRow = (runs: readonly Run[], row: number): readonly string[] => {
  const shapes: string[] = [];
  let column = 0;
  for (const { text, style } of runs) {
    for (const piece of text.match(PIECES) ?? []) {
      const columns = widthOf(piece);
      if (piece.trim() !== '') shapes.push(renderPiece(piece, style, column, columns, row));
      column += columns;
    }
  }
  return shapes;
};

/** Runs of one block sign, single pieces of frames, and words with the single spaces between them. */
const PIECES = /█+|▓+|▒+|░+|─+|[│╭╮╰╯├┤]| +|[^ █▓▒░─│╭╮╰╯├┤]+/gu;

const renderPiece = (piece: string, style: Style, column: number, columns: number, row: number): string => {
  const x = number(column * CELL_WIDTH);
  const y = row * CELL_HEIGHT;
  const width = number(columns * CELL_WIDTH);
  const paint = paintOf(style);
  const shade = shades[piece[0] ?? ''];
  if (shade !== undefined)
    return `<rect x="${x}" y="${y + 2}" width="${width}" height="${CELL_HEIGHT - 4}" opacity="${shade}"${paint}/>`;
  const path = framePath(piece, x, y, width);
  if (path !== null)
    return `<path d="${path}" fill="none" stroke-width="1.2"${paint.replaceAll('fill', 'stroke')}${style.color !== null ? '' : ` stroke="${foreground}"`}/>`;
  const weight = style.bold ? ' font-weight="bold"' : '';
  const line = style.underline ? ' text-decoration="underline"' : '';
  return `<text x="${x}" y="${y + BASELINE}" textLength="${width}"${weight}${line}${paint}>${escapeXml(piece)}</text>`;
};

const shades: Readonly<Record<string, number>> = { '█': 0.9, '▓': 0.7, '▒': 0.5, '░': 0.25 };

/** How far a rounded corner reaches. */
const BEND = 4;

const framePath = (piece: string, x: number, y: number, width: number): string | null => {
  const [middle, centre] = [number(x + CELL_WIDTH / 2), y + CELL_HEIGHT / 2];
  const [right, bottom] = [number(x + CELL_WIDTH), y + CELL_HEIGHT];
  const down = `M${middle} ${y}v${CELL_HEIGHT}`;
  const paths: Readonly<Record<string, string>> = {
    '─': `M${x} ${centre}h${width}`,
    '│': down,
    '├': `${down}M${middle} ${centre}H${right}`,
    '┤': `${down}M${middle} ${centre}H${x}`,
    '╭': `M${right} ${centre}H${number(middle + BEND)}Q${middle} ${centre} ${middle} ${centre + BEND}V${bottom}`,
    '╮': `M${x} ${centre}H${number(middle - BEND)}Q${middle} ${centre} ${middle} ${centre + BEND}V${bottom}`,
    '╰': `M${middle} ${y}V${centre - BEND}Q${middle} ${centre} ${number(middle + BEND)} ${centre}H${right}`,
    '╯': `M${middle} ${y}V${centre - BEND}Q${middle} ${centre} ${number(middle - BEND)} ${centre}H${x}`,
  };
  return paths[piece[0] ?? ''] ?? null;
};

const paintOf = ({ color, dim }: Style): string =>
  `${color === null ? '' : ` fill="${palette[color] ?? foreground}"`}${dim ? ' fill-opacity="0.6"' : ''}`;

/** Two places are enough for a picture, and keep the file the same on every machine. */
const number = (value: number): number => Math.round(value * 100) / 100;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
