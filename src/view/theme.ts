import type { Terminal } from './terminal.ts';

/**
 * The 16 colours that every terminal maps to its own palette, so they stay readable on light and on dark. White, black and the
 * bright ones are left out: each of them is invisible on somebody's background.
 */
const tones = {
  good: [32, 39],
  bad: [31, 39],
  warn: [33, 39],
  accent: [36, 39],
  calm: [34, 39],
  other: [35, 39],
  strong: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  inverse: [7, 27],
} as const;

export type Tone = keyof typeof tones;
export type Theme = Readonly<Record<Tone, (text: string) => string>>;

const plain = (text: string): string => text;

export const openTheme = ({ color }: Pick<Terminal, 'color'>): Theme =>
  Object.fromEntries(
    Object.entries(tones).map(([tone, [open, close]]) => [
      tone,
      color ? (text: string): string => (text === '' ? '' : `\u001B[${open}m${text}\u001B[${close}m`) : plain,
    ]),
  ) as Theme;
