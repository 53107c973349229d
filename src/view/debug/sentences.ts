import type {
  DebugError,
  DebugStall,
  LateTimer,
  LostPromise,
  SlowRequest,
  SourcePlace,
} from '../../core/debug/report.ts';
import type { WorstLine } from '../../core/debug/worst-lines.ts';
import type { Language } from '../../core/lesson.ts';
import type { MessageValues } from '../../core/message.ts';
import { say, type MessageKey } from '../../i18n/translate.ts';
import { durationIn } from '../duration.ts';

/** What the summary and the page say in the same words, for each row of a report. */
export interface Sentences {
  readonly words: (key: MessageKey, values?: MessageValues) => string;
  readonly ms: (time: number) => string;
  /** `app.mjs:12:3`; what is not known is outside the program's files. */
  readonly place: (place: SourcePlace | null) => string;
  /** `in handle(), calling JSON.parse`; empty where nothing is known. */
  readonly doing: (place: SourcePlace | null) => string;
  /** `calling execFileSync in node_modules/x/y.js:12:3`: what went on elsewhere; empty where it is the place itself, or not known. */
  readonly within: (stall: Pick<DebugStall, 'place' | 'inside' | 'call'>) => string;
  /** `4×, longest 157 ms`; empty for a line that did it once. */
  readonly many: (line: WorstLine) => string;
  readonly lost: (lost: LostPromise) => string;
  readonly error: (error: DebugError) => string;
  readonly late: (timer: LateTimer) => string;
  /** How long it was open; to the end of its lane, if nobody answered it. */
  readonly took: (request: SlowRequest, laneEndMs: number) => string;
}

/** `mark` makes places stand out, where text can. */
export const sentencesIn = (language: Language, mark: (text: string) => string = (text) => text): Sentences => {
  const words: Sentences['words'] = (key, values = {}) => say(language, key, values);
  const ms: Sentences['ms'] = (time) => durationIn(language, time);
  const place: Sentences['place'] = (at) =>
    at === null ? words('debug.nowhere') : mark(`${at.file}:${at.line}:${at.column}`);
  return {
    words,
    ms,
    place,
    doing: (at) =>
      [
        at?.function == null ? '' : words('debug.in', { function: at.function }),
        at?.call == null ? '' : words('debug.calling', { call: at.call }),
      ]
        .filter((text) => text !== '')
        .join(', '),
    within: ({ place: at, inside, call }) => {
      if (inside === null) return at === null && call !== null ? words('debug.calling', { call }) : '';
      if (inside.file === at?.file && inside.line === at.line) return '';
      const where = { place: place(inside) };
      return inside.call === null
        ? words('debug.inside', where)
        : words('debug.inside.calling', { ...where, call: inside.call });
    },
    many: ({ times, longestMs }) =>
      times === 1
        ? ''
        : `${words('debug.summary.times', { n: times })}, ${words('debug.summary.longest', { ms: ms(longestMs) })}`,
    lost: ({ place: at, count: n, exhaustive, inPackage }) => {
      const text =
        at.call === null
          ? words('debug.lost.other', { place: place(at), n })
          : words('debug.lost', { place: place(at), n, call: at.call });
      return exhaustive && !inPackage ? `${text} ${words('debug.lost.exhaustive')}` : text;
    },
    error: ({ place: at, rejection, name, message }) =>
      words(rejection ? 'debug.error.rejection' : 'debug.error', { place: place(at), name, message }),
    late: ({ lateMs, delayMs }) => words('debug.summary.late.row', { late: ms(lateMs), delay: ms(delayMs) }),
    took: ({ startMs, endMs }, laneEndMs) => ms((endMs ?? laneEndMs) - startMs),
  };
};
