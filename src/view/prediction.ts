import type { Predict } from '../core/lesson.ts';
import { duration } from './duration.ts';
import { words, type Look } from './look.ts';
import { wrap } from './width.ts';

/** Within a tenth, or within what timers are off by, a guess is a hit. */
const CLOSE_SHARE = 0.1;
const CLOSE_MS = 15;
/** Off by a quarter or more the picture in the head was another one. */
const FAR_SHARE = 0.25;

/** What the learner thought beside what happened. It never says "wrong": a prediction that fails is the one that teaches. */
export const renderPrediction = (predict: Predict, given: number, measuredMs: number | null, look: Look): string => {
  const text = predict.kind === 'choice' ? choiceWords(predict.answer, given, look) : msWords(given, measuredMs, look);
  return text === ''
    ? ''
    : wrap(text, look.width - 2)
        .map((line) => ` ${line}`)
        .join('\n');
};

const choiceWords = (answer: number, given: number, look: Look): string =>
  given === answer
    ? words(look, 'prediction.choice.right', { given })
    : words(look, 'prediction.choice.other', { given, answer });

const msWords = (given: number, measuredMs: number | null, look: Look): string => {
  if (measuredMs === null) return '';
  const values = { given: duration(look, given), measured: duration(look, measuredMs) };
  const off = Math.abs(given - measuredMs);
  if (off <= Math.max(CLOSE_MS, measuredMs * CLOSE_SHARE)) return words(look, 'prediction.ms.close', values);
  return words(look, off < measuredMs * FAR_SHARE ? 'prediction.ms.near' : 'prediction.ms.far', values);
};
