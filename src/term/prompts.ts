import process from 'node:process';
import type { Language } from '../core/lesson.ts';
import { languages } from '../core/lesson.ts';
import type { Look } from '../view/look.ts';
import { words } from '../view/look.ts';
import { cancelled, languageNames, type Cancelled, type FolderCheck, type Questions } from './questions.ts';

/** Where a question is asked: the terminal's streams, or those of a test. */
export interface PromptContext {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
}

export const promptQuestions = (context: PromptContext): Questions => ({
  language: async (suggested, look) => await askLanguage(suggested, look, context),
  folder: async (suggested, check, look) => await askFolder(suggested, check, look, context),
});

export const askLanguage = async (
  suggested: Language,
  look: Look,
  context: PromptContext,
): Promise<Language | Cancelled> =>
  await ask<Language>(context, {
    type: 'select',
    message: words(look, 'ask.language'),
    choices: languages.map((language) => ({ name: languageNames[language], value: language })),
    default: suggested,
    theme: selectTheme(look),
  });

export const askFolder = async (
  suggested: string,
  check: FolderCheck,
  look: Look,
  context: PromptContext,
): Promise<string | Cancelled> =>
  await ask<string>(context, {
    type: 'input',
    message: words(look, 'ask.folder'),
    default: suggested,
    validate: async (dir: string) => (await check(dir)) ?? true,
    theme: plainTheme(look),
  });

/** Milliseconds; null when it was skipped with Enter or Escape. */
export const askMilliseconds = async (look: Look, context: PromptContext): Promise<number | null | Cancelled> => {
  const answer = await guess<number | undefined>(context, {
    type: 'number',
    message: words(look, 'ask.prediction.ms'),
    required: false,
    min: 0,
    step: 'any',
    theme: plainTheme(look),
  });
  return answer ?? null;
};

/** The number of an option, from 1; null when it was skipped. Enter alone and Escape skip, a number chooses. */
export const askChoice = async (
  options: readonly string[],
  look: Look,
  context: PromptContext,
): Promise<number | null | Cancelled> => {
  const answer = await guess<number>(context, {
    type: 'select',
    message: words(look, 'ask.prediction.choice'),
    choices: [
      ...options.map((name, index) => ({ name: `${index + 1}. ${name}`, value: index + 1, short: `${index + 1}` })),
      { name: words(look, 'ask.prediction.skip'), value: 0 },
    ],
    default: 0,
    loop: false,
    theme: selectTheme(look),
  });
  return answer === 0 ? null : answer;
};

/** A question that Escape skips: null then. inquirer itself does nothing with that key, and the next one would be half of it. */
const guess = async <T>(
  context: PromptContext,
  question: Readonly<Record<string, unknown>>,
): Promise<T | Cancelled | null> => {
  const { input = process.stdin, signal } = context;
  const escape = new AbortController();
  const pressed = (_: unknown, key: { readonly name?: string } | undefined): void => {
    if (key?.name === 'escape') escape.abort();
  };
  input.on('keypress', pressed);
  try {
    const skipped = escape.signal;
    const answer = await ask<T>(
      { ...context, signal: signal === undefined ? skipped : AbortSignal.any([signal, skipped]) },
      question,
    );
    return answer === cancelled && skipped.aborted && signal?.aborted !== true ? null : answer;
  } finally {
    input.off('keypress', pressed);
  }
};

const ask = async <T>(context: PromptContext, question: Readonly<Record<string, unknown>>): Promise<T | Cancelled> => {
  // Loaded at the first question: a course that goes on where it stopped asks none.
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule(context as Parameters<typeof createPromptModule>[0]);
  try {
    const answers: unknown = await prompt([{ ...question, name: 'value' }] as never);
    return (answers as { readonly value: T }).value;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
      return cancelled;
    throw error;
  }
};

const same = (text: string): string => text;

/** inquirer colours by itself; without colour its styles are taken away, not only its colours' codes. */
const plainTheme = (look: Look): object =>
  look.terminal.color
    ? { prefix: { idle: look.theme.accent('?'), done: look.theme.good(look.glyphs.pass) } }
    : {
        prefix: { idle: '?', done: look.glyphs.pass },
        style: {
          answer: same,
          message: same,
          error: same,
          defaultAnswer: (text: string) => `(${text})`,
          highlight: same,
          description: same,
          help: same,
          key: same,
        },
      };

const selectTheme = (look: Look): object => {
  const theme: { style?: object } = plainTheme(look);
  // Its tip is in English whatever the learner speaks.
  return {
    ...theme,
    icon: { cursor: '>' },
    style: { ...theme.style, keysHelpTip: () => look.theme.dim(words(look, 'ask.select.tip')) },
  };
};
