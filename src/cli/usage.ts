import process from 'node:process';
import type { Args } from './args.ts';
import type { Stop } from './stop.ts';
import { languageOf } from '../core/language-of.ts';
import { optionOf, type Surroundings } from './surroundings.ts';
import type { Language } from '../core/lesson.ts';
import type { Message, Problem } from '../core/message.ts';
import { say, translate } from '../i18n/translate.ts';

/** A command line that cannot be read: what is wrong, and where help is. */
export const usageError = (wrong: Message, argv: readonly string[], { environment, warn }: Surroundings): number => {
  const at = argv.indexOf('--lang');
  const language = languageOf(at < 0 ? undefined : argv[at + 1], environment);
  warn(`${translate(language, wrong)}\n${say(language, 'args.see-help')}\n`);
  return 2;
};

/** A command that cannot do its work: a sentence, never a stack. The language is the learner's, once their folder is open. */
export const stopped = (
  { problem, exitCode }: Stop,
  args: Args,
  { warn, print, version }: Surroundings,
  language: Language,
): number => {
  const text = problemText(problem, language);
  warn(`${text}\n`);
  if (args.options['json'] === true || args.options['reporter'] === 'json')
    print(`${JSON.stringify({ schema: 1, course: 'async-course', version, error: text })}\n`);
  return exitCode;
};

export const problemText = ({ message, frame }: Problem, language: Language): string =>
  frame === undefined ? translate(language, message) : `${translate(language, message)}\n\n${frame}\n`;

/** Something that we did not foresee: where to tell us, and the stack that we need. */
export const crashed = (error: unknown, args: Args, { environment, warn, version }: Surroundings): void => {
  const language = languageOf(optionOf(args, 'lang'), environment);
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  warn(`${say(language, 'crash.said', { version, node: process.version })}\n\n${stack}\n`);
};
