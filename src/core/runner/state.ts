import type { ComparedFile } from '../compared-file.ts';
import type { Message } from '../message.ts';
import { exerciseOf, maySeeSolution, type ExerciseProgress, type Progress } from '../progress.ts';
import type { Judgement } from '../verdict.ts';

/** What the runner needs to know of a lesson. */
export interface RunnerLesson {
  readonly id: string;
  readonly hints: number;
  /** Whether the learner is asked before the first run. */
  readonly predicts: boolean;
  /** The name of its chapter. */
  readonly chapter: string;
  /** What a search in the list looks through, in lower case. */
  readonly words: string;
}

/** Which exercises the list shows; `search` is what was typed behind `/`. */
export interface ListFilter {
  readonly status: 'all' | 'pending' | 'done';
  readonly search: string;
  /** Letters go into the search and are no keys. */
  readonly typing: boolean;
}

export const noFilter: ListFilter = { status: 'all', search: '', typing: false };

/** A part of a timeline: `zoom` times larger than the whole, around the place `at`, from 0 (its beginning) to 1. */
export interface Zoom {
  readonly zoom: number;
  readonly at: number;
}

export const wholeTimeline: Zoom = { zoom: 1, at: 0.5 };

/** What was judged; null when it is no longer on the disk. */
export interface AttemptText {
  readonly source: string | null;
}

export type Page =
  | { readonly name: 'story' }
  /** A question stands at the prompt: it has the keyboard and the screen. */
  | { readonly name: 'prediction' }
  | { readonly name: 'result' }
  | { readonly name: 'hints' }
  /** The first sight of a chapter, and the last. */
  | { readonly name: 'chapter'; readonly part: 'begin' | 'end' }
  | ({ readonly name: 'timeline' } & Zoom)
  | { readonly name: 'solution'; readonly source: string | null }
  /** The learner's files beside the solution; null until they were read. */
  | { readonly name: 'diff'; readonly files: readonly ComparedFile[] | null }
  /** `selected` counts from the newest, from 0. */
  | { readonly name: 'attempts'; readonly selected: number }
  /** One attempt, by its number from 1, the oldest; its text is null until it was read. `sure`: the next `u` puts it back. */
  | {
      readonly name: 'attempt';
      readonly number: number;
      readonly text: AttemptText | null;
      readonly sure: boolean;
    }
  /** `selected` is an index into the lessons. */
  | { readonly name: 'list'; readonly selected: number; readonly filter: ListFilter }
  /** `behind` comes back when the help is closed. */
  | { readonly name: 'help'; readonly behind: Page }
  | { readonly name: 'finished' };

/** `pitfall` runs the exercise as it came, for its timeline; `check` judges the learner's file. */
export type RunMode = 'pitfall' | 'check';

export interface Job {
  readonly run: number;
  readonly lesson: string;
  readonly mode: RunMode;
}

export interface Shown {
  readonly mode: RunMode;
  readonly judgement: Judgement;
}

export interface Scroll {
  readonly top: number;
  /** Lines of the page, and how many fit; measured when it was drawn. */
  readonly lines: number;
  readonly height: number;
}

export interface RunnerState {
  readonly lessons: readonly RunnerLesson[];
  readonly progress: Progress;
  /** Index into `lessons`. */
  readonly current: number;
  readonly page: Page;
  readonly scroll: Scroll;
  readonly job: Job | null;
  /** The file was saved while a check was running: it is judged as soon as that is over. */
  readonly savedMeanwhile: boolean;
  readonly nextRun: number;
  /** What the last run of the current exercise said. */
  readonly shown: Shown | null;
  /** The exercise's run as it came: what the prediction is compared with, and the picture before the fix. */
  readonly pitfall: Judgement | null;
  readonly notice: Message | null;
  /** The process of another window that has this course open: nothing of what is done in this one is written. */
  readonly otherWindow: number | null;
  readonly over: boolean;
}

export const noScroll: Scroll = { top: 0, lines: 0, height: 0 };

export const openState = (lessons: readonly RunnerLesson[], progress: Progress, current: number): RunnerState => ({
  lessons,
  progress,
  current,
  page: firstPage(lessons, progress, current),
  scroll: noScroll,
  job: null,
  savedMeanwhile: false,
  nextRun: 1,
  shown: null,
  pitfall: null,
  notice: null,
  otherWindow: null,
  over: false,
});

/** Whoever is through comes back to the end: it is the page that has the numbers. */
const firstPage = (lessons: readonly RunnerLesson[], progress: Progress, current: number): Page => {
  if (lessons.every(({ id }) => exerciseOf(progress, id).status === 'done')) return { name: 'finished' };
  return beginsChapter(lessons, progress, current) ? { name: 'chapter', part: 'begin' } : { name: 'story' };
};

/** A chapter is introduced when its first exercise comes up and nothing of it was done before. */
export const beginsChapter = (lessons: readonly RunnerLesson[], progress: Progress, index: number): boolean => {
  const chapter = lessons[index]?.chapter;
  const first = lessons.findIndex((lesson) => lesson.chapter === chapter);
  return (
    first === index &&
    lessons.every((lesson) => lesson.chapter !== chapter || isUntouched(exerciseOf(progress, lesson.id)))
  );
};

const isUntouched = ({ status, attempts, hints, prediction }: ExerciseProgress): boolean =>
  status === 'pending' && attempts.length === 0 && hints === 0 && prediction === null;

export const lessonOf = ({ lessons, current }: RunnerState): RunnerLesson => {
  const lesson = lessons[current];
  if (lesson === undefined) throw new RangeError(`there is no exercise number ${current}`);
  return lesson;
};

/** How far the learner is with the exercise on the screen. */
export const standingOf = (state: RunnerState): ExerciseProgress => exerciseOf(state.progress, lessonOf(state).id);

export const isPassed = (state: RunnerState): boolean => standingOf(state).status === 'done';

/** Whether nothing runs that the learner waits for. What runs after a pass is only the picture from before it. */
export const isIdle = (state: RunnerState): boolean =>
  state.job === null || (state.job.mode === 'pitfall' && isPassed(state) && !state.savedMeanwhile);

export const solutionIsOpen = (state: RunnerState): boolean => maySeeSolution(standingOf(state));
