import { languages } from '../core/lesson.ts';
import { words, type Look } from '../view/look.ts';
import type { Lines } from './lines.ts';
import { cancelled, languageNames, type Cancelled, type Questions } from './questions.ts';
import type { Speaker } from './speaker.ts';

/** What a line means: an answer, or what is wrong with it. */
type Reading<T> = { readonly answer: T | Cancelled } | { readonly wrong: string };

/** Asks until a line is an answer. */
const askByLine = async <T>(
  speaker: Speaker,
  next: Lines['next'],
  question: string,
  read: (line: string) => Reading<T> | Promise<Reading<T>>,
): Promise<T | Cancelled> => {
  let said = [question];
  for (;;) {
    speaker.say(said);
    speaker.prompt();
    const line = await next();
    speaker.answered();
    if (line === null) return cancelled;
    const reading = await read(line.trim());
    if ('answer' in reading) return reading.answer;
    said = [reading.wrong, question];
  }
};

export const plainQuestions = (speaker: Speaker, lines: Lines): Questions => ({
  language: async (suggested, look) => {
    const question = words(look, 'plain.ask.language', { suggested: languageNames[suggested] });
    return await askByLine(speaker, lines.next, question, (line) => {
      if (line === '') return { answer: suggested };
      const meant = languages.find((each) => [each, languageNames[each].toLowerCase()].includes(line.toLowerCase()));
      return meant === undefined ? { wrong: unknown(line, look) } : { answer: meant };
    });
  },
  folder: async (suggested, check, look) =>
    await askByLine(speaker, lines.next, words(look, 'plain.ask.folder', { suggested }), async (line) => {
      const dir = line === '' ? suggested : line;
      const wrong = await check(dir);
      return wrong === null ? { answer: dir } : { wrong };
    }),
});

/** Milliseconds, or the number of an option; null when it was skipped. */
export const askGuess = async (
  options: readonly string[],
  look: Look,
  speaker: Speaker,
  next: Lines['next'],
): Promise<number | null | Cancelled> => {
  const choice = options.length > 0;
  const question = words(look, choice ? 'plain.ask.choice' : 'plain.ask.ms');
  const wrong = choice
    ? words(look, 'plain.ask.choice.wrong', { n: options.length })
    : words(look, 'ask.prediction.number');
  return await askByLine<number | null>(speaker, next, question, (line) => {
    if (line === '') return { answer: null };
    if (line.toLowerCase() === 'q') return { answer: cancelled };
    // With its unit it is the same number.
    const number = Number(line.replace(/\s*ms$/i, ''));
    if (Number.isNaN(number) || number < 0) return { wrong };
    if (choice && !(Number.isInteger(number) && number >= 1 && number <= options.length)) return { wrong };
    return { answer: number };
  });
};

const unknown = (word: string, look: Look): string => words(look, 'plain.unknown', { word });
