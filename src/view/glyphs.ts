import type { Terminal } from './terminal.ts';

export interface Glyphs {
  readonly pass: string;
  readonly fail: string;
  readonly unsure: string;
  readonly todo: string;
  readonly current: string;
  readonly bullet: string;
  readonly arrow: string;
  readonly more: string;
  readonly up: string;
  readonly down: string;
  readonly dot: string;
  readonly bar: string;
  readonly barOpen: string;
  readonly stall: string;
  readonly free: string;
  readonly full: string;
  readonly empty: string;
  readonly rule: string;
  readonly settled: string;
  /** From one at a time to many at once. */
  readonly density: string;
}

/**
 * Each is one column wide everywhere: the bolder ✔, ✖ and ▶ are emoji to some terminals, and then take two.
 * Both sets draw the same picture.
 */
const unicode: Glyphs = {
  pass: '✓',
  fail: '✗',
  unsure: '?',
  todo: '○',
  current: '▸',
  bullet: '•',
  arrow: '→',
  more: '…',
  up: '↑',
  down: '↓',
  dot: '·',
  bar: '█',
  barOpen: '►',
  stall: '▒',
  free: '·',
  full: '█',
  empty: '░',
  rule: '─',
  settled: '▲',
  density: '▁▂▃▄▅▆▇█',
};

const ascii: Glyphs = {
  pass: '+',
  fail: 'x',
  unsure: '?',
  todo: 'o',
  current: '>',
  bullet: '*',
  arrow: '>',
  more: '~',
  up: '^',
  down: 'v',
  dot: '-',
  bar: '#',
  barOpen: '>',
  stall: 'x',
  free: '.',
  full: '#',
  empty: '.',
  rule: '-',
  settled: '^',
  density: '12345678',
};

export const glyphsOf = (terminal: Pick<Terminal, 'unicode'>): Glyphs => (terminal.unicode ? unicode : ascii);
