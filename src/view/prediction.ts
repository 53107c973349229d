import type { Predict } from '../core/lesson.ts';
import type { ExerciseProgress } from '../core/progress.ts';
import { duration } from './duration.ts';
import { words, type Look } from './look.ts';
import { questionParts } from './question-parts.ts';
import { wrap } from './width.ts';

/** Within a tenth, or within what timers are off by, a guess is a hit. */
const CLOSE_SHARE = 0.1;
const CLOSE_MS = 15;
/** Off by a quarter or more the picture in the head was another one. */
const FAR_SHARE = 0.25;

export interface Predicted {
  readonly predict: Predict;
  /** Markdown of what was asked. */
  readonly question: string;
  /** Milliseconds, or the number of an option. */
  readonly given: number;
  /** What the program took by itself. */
  readonly measuredMs: number | null;
  /** With what a busy machine took from it. */
  readonly clockMs: number | null;
}

/** What the learner thought beside what happened. It never says "wrong": a prediction that fails is the one that teaches. */
export const renderPrediction = ({ predict, question, given, measuredMs, clockMs }: Predicted, look: Look): string => {
  const text =
    predict.kind === 'choice'
      ? choiceWords(predict.answer, given, question, look)
      : msWords(predict, given, { measuredMs, clockMs }, look);
  return text === ''
    ? ''
    : wrap(text, look.width - 2)
        .map((line) => (look.terminal.plain === true ? line : ` ${line}`))
        .join('\n');
};

/** By their words: the numbers are no longer on the screen. */
const choiceWords = (answer: number, given: number, question: string, look: Look): string => {
  const { options } = questionParts(question, true, look);
  const named = (number: number): string => (options[number - 1] ?? String(number)).replace(/[.。]$/, '');
  return given === answer
    ? words(look, 'prediction.choice.right', { given: named(given) })
    : words(look, 'prediction.choice.other', { given: named(given), answer: named(answer) });
};

type MsPredict = Extract<Predict, { readonly kind: 'ms' }>;
type Took = Pick<Predicted, 'measuredMs' | 'clockMs'>;

const msWords = (predict: MsPredict, given: number, { measuredMs, clockMs }: Took, look: Look): string => {
  if (measuredMs === null) return '';
  const values = { given: duration(look, given), measured: duration(look, measuredMs) };
  const said = words(look, `prediction.ms.${nearnessOf(predict, given, measuredMs)}`, values);
  // The timeline beside it shows the clock's time.
  if (clockMs === null || isClose(clockMs, measuredMs)) return said;
  const busy = { clock: duration(look, clockMs), ms: duration(look, clockMs - measuredMs) };
  return `${said} ${words(look, 'prediction.ms.busy', busy)}`;
};

const isClose = (ms: number, measuredMs: number): boolean =>
  Math.abs(ms - measuredMs) <= Math.max(CLOSE_MS, measuredMs * CLOSE_SHARE);

/** `as-asked`: right by the times that the question gives, though this machine, or this moment, has others. */
const nearnessOf = (
  { answer }: MsPredict,
  given: number,
  measuredMs: number,
): 'close' | 'as-asked' | 'near' | 'far' => {
  if (isClose(given, measuredMs)) return 'close';
  if (answer !== undefined && isClose(given, answer)) return 'as-asked';
  return Math.abs(given - measuredMs) < measuredMs * FAR_SHARE ? 'near' : 'far';
};

/** In a few words, for looking back; empty where nothing was predicted or measured. */
export const guessWords = (predict: Predict | null, standing: ExerciseProgress, look: Look): string => {
  const { prediction: given, measuredMs } = standing;
  if (predict === null || typeof given !== 'number') return '';
  if (predict.kind === 'choice') {
    return words(look, given === predict.answer ? 'learned.guess.right' : 'learned.guess.choice');
  }
  if (measuredMs === null) return '';
  return words(look, 'learned.guess.ms', { given: duration(look, given), measured: duration(look, measuredMs) });
};

/** Null where there is nothing to compare. */
export const sawItComing = (predict: Predict | null, standing: ExerciseProgress): boolean | null => {
  const { prediction: given, measuredMs } = standing;
  if (predict === null || typeof given !== 'number') return null;
  if (predict.kind === 'choice') return given === predict.answer;
  return measuredMs === null ? null : ['close', 'as-asked'].includes(nearnessOf(predict, given, measuredMs));
};
