import type { Language } from '../core/lesson.ts';
import type { Look } from '../view/look.ts';

/** The learner left instead of answering. */
export const cancelled = Symbol('cancelled');
export type Cancelled = typeof cancelled;

/** Says what is wrong with a folder, in the learner's language, or null. */
export type FolderCheck = (dir: string) => Promise<string | null>;

/** What is asked before there is a course to show. */
export interface Questions {
  readonly language: (suggested: Language, look: Look) => Promise<Language | Cancelled>;
  readonly folder: (suggested: string, check: FolderCheck, look: Look) => Promise<string | Cancelled>;
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
