import { words, type Look } from './look.ts';

/** From here on milliseconds are more digits than anyone reads. */
const LONG_MS = 10_000;
/** Below this a tenth of a millisecond still says something. */
const SHORT_MS = 10;

/** `215 ms`, `0.4 ms`, `12.3 s`, as the language writes it. */
export const duration = (look: Look, ms: number): string => {
  if (ms >= LONG_MS) return words(look, 'unit.s', { n: Math.round(ms / 100) / 10 });
  return words(look, 'unit.ms', { n: ms < SHORT_MS ? Math.round(ms * 10) / 10 : Math.round(ms) });
};
