import type { Language, LessonSpec, LessonText } from './lesson.ts';

/** A lesson as found on disk. Paths are absolute. */
export interface Lesson {
  readonly spec: LessonSpec;
  /** The folder's name: `02-two-delays`; also the name of the learner's folder. */
  readonly name: string;
  /** The folder's number; its order in the course. */
  readonly number: number;
  readonly chapter: ChapterHead;
  readonly folder: string;
  readonly solutionFolder: string;
  /** File names that a learner gets: `exercise.ts` first, then workers and the like; never `scenario.ts` or `lesson.json`. */
  readonly files: readonly string[];
  readonly scenario: string | null;
  readonly texts: Readonly<Record<Language, LessonText>>;
}

export interface ChapterHead {
  /** The folder's name: `01-reading-the-clock`. */
  readonly name: string;
  readonly number: number;
  readonly texts: Readonly<Record<Language, ChapterText>>;
}

export interface ChapterText {
  readonly title: string;
  readonly introduction: string;
  /** Markdown of `## Believed`, what one thinks before the chapter, and of `## True`; null without one. */
  readonly believed: string | null;
  readonly truth: string | null;
  /** Markdown of `## If you see this`: a table of what to use instead; null without one. */
  readonly instead: string | null;
}

export interface Course {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly chapters: readonly ChapterHead[];
  /** In order of their numbers. */
  readonly lessons: readonly Lesson[];
}
