export interface Style {
  /** 0–7 as in SGR 30–37, 8–15 for the bright ones; null is the terminal's own. */
  readonly color: number | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const plainStyle: Style = { color: null, bold: false, dim: false, underline: false, inverse: false };

// Colours and styles are read, everything else (links, cursor) is dropped.
// oxlint-disable-next-line no-control-regex
const SEQUENCE = /\u001B(?:\[([\d;]*)m|\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[()].|[ -/]*[0-~])/g;

/** A line of terminal output as pieces of one style each. Returns the style at its end: terminals carry it to the next line. */
export const ansiRuns = (
  line: string,
  start: Style = plainStyle,
): { readonly runs: readonly Run[]; readonly end: Style } => {
  const runs: Run[] = [];
  let style = start;
  let from = 0;
  const add = (text: string): void => {
    if (text !== '') runs.push({ text, style });
  };
  for (const match of line.matchAll(SEQUENCE)) {
    add(line.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] !== undefined) style = restyled(style, match[1]);
  }
  add(line.slice(from));
  return { runs, end: style };
};

const restyled = (style: Style, codes: string): Style =>
  codes
    .split(';')
    .map(Number)
    .reduce((now, code) => ({ ...now, ...changeOf(code) }), style);

const changeOf = (code: number): Partial<Style> => {
  if (code >= 30 && code <= 37) return { color: code - 30 };
  if (code >= 90 && code <= 97) return { color: code - 82 };
  switch (code) {
    case 0:
      return plainStyle;
    case 1:
      return { bold: true };
    case 2:
      return { dim: true };
    case 4:
      return { underline: true };
    case 7:
      return { inverse: true };
    case 22:
      return { bold: false, dim: false };
    case 24:
      return { underline: false };
    case 27:
      return { inverse: false };
    case 39:
      return { color: null };
    default:
      return {};
  }
};
