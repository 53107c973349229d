import { words, type Look } from './look.ts';
import { hang, padEnd, padStart, widthOf } from './width.ts';

/** How often something was tried, and how often it came out as it should. */
export interface Held {
  readonly held: number;
  readonly tried: number;
}

/** What was proved about one lesson. */
export interface ProofRow {
  readonly id: string;
  readonly sound: boolean;
  /** Verdicts on the exercise as shipped: it failed, by exactly the rules that it should. */
  readonly exercise: Held;
  /** Verdicts on the solution: it passed. */
  readonly solution: Held;
  /** Files: caught, each with its diagnosis. */
  readonly wrong: Held;
  /** Files: passed, idle and busy. */
  readonly right: Held;
  readonly verdicts: number;
  readonly inconclusive: number;
  readonly seconds: number;
}

const heads = ['lesson', 'exercise', 'solution', 'wrong', 'right', 'verdicts', 'open', 'seconds'] as const;
const GAP = 2;
/** Before the first column: the lesson's sign, with a space on both sides. */
const SIGN = 3;

/** A row for each lesson; told in sentences where nothing is drawn, or where the window is too narrow for the columns. */
export const renderProofTable = (rows: readonly ProofRow[], look: Look): readonly string[] => {
  const { theme, glyphs } = look;
  const head = heads.map((name) => words(look, `author.table.${name}`));
  const cells = rows.map((row) => cellsOf(row, look));
  const widths = head.map((text, column) =>
    Math.max(widthOf(text), ...cells.map((row) => widthOf(row[column]?.text ?? ''))),
  );
  const total = SIGN + widths.reduce((sum, width) => sum + width + GAP, -GAP);
  if (look.terminal.plain === true || total > look.width) return rows.flatMap((row) => told(row, look));
  const place = (text: string, column: number): string =>
    column === 0 ? padEnd(text, widths[0] ?? 0) : padStart(text, widths[column] ?? 0);
  const gap = ' '.repeat(GAP);
  return [
    theme.dim(`${' '.repeat(SIGN)}${head.map(place).join(gap)}`),
    ...rows.map(({ sound }, index) => {
      const sign = sound ? theme.good(glyphs.pass) : theme.bad(glyphs.fail);
      const drawn = (cells[index] ?? []).map(({ text, tone }, column) => tone(place(text, column)));
      return ` ${sign} ${drawn.join(gap)}`;
    }),
  ];
};

interface Cell {
  readonly text: string;
  readonly tone: (text: string) => string;
}

const cellsOf = (
  { id, exercise, solution, wrong, right, verdicts, inconclusive, seconds }: ProofRow,
  look: Look,
): readonly Cell[] => {
  const { theme } = look;
  const asItIs = (text: string): string => text;
  const held = (part: Held): Cell => ({
    text: `${part.held}/${part.tried}`,
    tone: part.held === part.tried ? asItIs : theme.bad,
  });
  return [
    { text: id, tone: asItIs },
    ...[exercise, solution, wrong, right].map(held),
    { text: String(verdicts), tone: theme.dim },
    { text: String(inconclusive), tone: inconclusive === 0 ? theme.dim : theme.warn },
    { text: seconds.toFixed(1), tone: theme.dim },
  ];
};

const told = (row: ProofRow, look: Look): readonly string[] => {
  const { id, sound, verdicts, inconclusive, seconds } = row;
  const held = Object.fromEntries(
    (['exercise', 'solution', 'wrong', 'right'] as const).flatMap((part) => [
      [part, row[part].held],
      [`${part}Tried`, row[part].tried],
    ]),
  );
  const said = words(look, sound ? 'author.row.sound' : 'author.row.unsound', {
    id,
    ...held,
    verdicts,
    inconclusive,
    seconds: seconds.toFixed(1),
  });
  return hang(' ', said, look.width);
};
