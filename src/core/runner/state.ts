import type { Message } from '../message.ts';
import { exerciseOf, maySeeSolution, type ExerciseProgress, type Progress } from '../progress.ts';
import type { Judgement } from '../verdict.ts';

/** What the runner needs to know of a lesson. */
export interface RunnerLesson {
  readonly id: string;
  readonly hints: number;
  /** Whether the learner is asked before the first run. */
  readonly predicts: boolean;
}

export type Page =
  | { readonly name: 'story' }
  /** A question stands at the prompt: it has the keyboard and the screen. */
  | { readonly name: 'prediction' }
  | { readonly name: 'result' }
  | { readonly name: 'hints' }
  | { readonly name: 'timeline' }
  | { readonly name: 'solution'; readonly source: string | null }
  | { readonly name: 'list'; readonly selected: number }
  | { readonly name: 'help' }
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
  readonly over: boolean;
}

export const noScroll: Scroll = { top: 0, lines: 0, height: 0 };

export const openState = (lessons: readonly RunnerLesson[], progress: Progress, current: number): RunnerState => ({
  lessons,
  progress,
  current,
  page: { name: 'story' },
  scroll: noScroll,
  job: null,
  savedMeanwhile: false,
  nextRun: 1,
  shown: null,
  pitfall: null,
  notice: null,
  over: false,
});

export const lessonOf = ({ lessons, current }: RunnerState): RunnerLesson => {
  const lesson = lessons[current];
  if (lesson === undefined) throw new RangeError(`there is no exercise number ${current}`);
  return lesson;
};

/** How far the learner is with the exercise on the screen. */
export const standingOf = (state: RunnerState): ExerciseProgress => exerciseOf(state.progress, lessonOf(state).id);

export const isPassed = (state: RunnerState): boolean => standingOf(state).status === 'done';

export const solutionIsOpen = (state: RunnerState): boolean => maySeeSolution(standingOf(state));
