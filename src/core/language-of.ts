import type { Language } from './lesson.ts';

/** The language that was asked for, or that the system is set to. */
export const languageOf = (
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  if (given === 'en' || given === 'ko') return given;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
};
