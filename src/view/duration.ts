import type { Language } from '../core/lesson.ts';
import { say } from '../i18n/translate.ts';
import { drawable, type Look } from './look.ts';

/** From here on milliseconds are more digits than anyone reads. */
const LONG_MS = 10_000;
/** Below this a tenth of a millisecond still says something. */
const SHORT_MS = 10;

/** `215 ms`, `0.4 ms`, `12.3 s`, as the language writes it. */
export const durationIn = (language: Language, ms: number): string => {
  if (ms >= LONG_MS) return say(language, 'unit.s', { n: Math.round(ms / 100) / 10 });
  return say(language, 'unit.ms', { n: ms < SHORT_MS ? Math.round(ms * 10) / 10 : Math.round(ms) });
};

/** The same in signs that the terminal has. */
export const duration = (look: Look, ms: number): string => drawable(look, durationIn(look.language, ms));
