import type { Terminal } from './terminal.ts';

export interface TerminalRequest {
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** What was asked for on the command line, which outranks everything. */
  readonly flags?: {
    readonly color?: boolean | undefined;
    readonly ascii?: boolean | undefined;
    readonly plain?: boolean | undefined;
  };
}

/** What goes into a file or a pipe is made for this size. */
const COLUMNS = 80;
const ROWS = 24;

/** What this terminal can do, as far as it says. In doubt less: a question mark in place of a bar helps nobody. */
export const detectTerminal = ({ stream, env, platform, flags = {} }: TerminalRequest): Terminal => {
  const drawn = stream.isTTY === true && env['TERM'] !== 'dumb';
  const found = {
    columns: stream.columns || Number(env['COLUMNS']) || COLUMNS,
    rows: stream.rows || Number(env['LINES']) || ROWS,
    color: flags.color ?? wantsColor(env, drawn),
    unicode: flags.ascii !== true && env['TERM'] !== 'dumb' && drawsUnicode(env, platform),
    links: drawn && opensLinks(env),
  };
  return flags.plain === true ? inWords(found) : found;
};

/** For whoever listens or keeps a log: no sequence of any kind, and words for what would be drawn. */
export const inWords = (terminal: Terminal): Terminal => ({ ...terminal, color: false, links: false, plain: true });

/** `FORCE_COLOR` outranks `NO_COLOR` (https://no-color.org), as in Node itself. */
const wantsColor = (env: TerminalRequest['env'], otherwise: boolean): boolean => {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return otherwise && (env['NO_COLOR'] ?? '') === '';
};

const drawsUnicode = (env: TerminalRequest['env'], platform: string): boolean => {
  // What the old console of Windows draws depends on its code page; the newer ones say who they are.
  if (platform === 'win32') return ['WT_SESSION', 'TERM_PROGRAM', 'ConEmuTask'].some((name) => env[name] !== undefined);
  if (env['TERM'] === 'linux') return false; // the kernel's own console has 512 signs
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C';
  // Without a locale, as in containers, whatever shows our output nearly always reads UTF-8.
  return /^(?:C|POSIX)$/.test(locale) || /utf-?8/i.test(locale);
};

/** Terminals that open links to files. VS Code finds `file:line` by itself, and then knows the line, too. */
const opensLinks = (env: TerminalRequest['env']): boolean =>
  env['TMUX'] === undefined &&
  (['WT_SESSION', 'KITTY_WINDOW_ID'].some((name) => env[name] !== undefined) ||
    Number(env['VTE_VERSION']) >= 5000 ||
    ['iTerm.app', 'WezTerm', 'ghostty'].includes(env['TERM_PROGRAM'] ?? ''));
