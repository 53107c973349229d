import type { Message } from '../message.ts';
import type { Judgement } from '../verdict.ts';

/** What the runner needs to know of a lesson. */
export interface RunnerLesson {
  readonly id: string;
  readonly hints: number;
  /** Whether the learner is asked before the first run. */
  readonly predicts: boolean;
}

/** How far the learner is with one exercise. */
export interface Standing {
  readonly passed: boolean;
  /** Judged saves that did not pass. The starting file, unchanged, is no try. */
  readonly tries: number;
  /** Hints that were shown. */
  readonly hints: number;
  /** Milliseconds or the number of a choice; null when it was skipped, undefined when it was not asked yet. */
  readonly prediction?: number | null;
}

export const untouched: Standing = { passed: false, tries: 0, hints: 0 };

/** From here on the solution is offered without a pass. */
export const TRIES_FOR_SOLUTION = 3;

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
  readonly standings: Readonly<Record<string, Standing>>;
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
  /** The measured time of the pitfall, which the prediction is compared with. */
  readonly pitfallMs: number | null;
  readonly notice: Message | null;
  readonly over: boolean;
}

export const noScroll: Scroll = { top: 0, lines: 0, height: 0 };

export const openState = (
  lessons: readonly RunnerLesson[],
  standings: Readonly<Record<string, Standing>>,
  current: number,
): RunnerState => ({
  lessons,
  standings,
  current,
  page: { name: 'story' },
  scroll: noScroll,
  job: null,
  savedMeanwhile: false,
  nextRun: 1,
  shown: null,
  pitfallMs: null,
  notice: null,
  over: false,
});

export const lessonOf = ({ lessons, current }: RunnerState): RunnerLesson => {
  const lesson = lessons[current];
  if (lesson === undefined) throw new RangeError(`there is no exercise number ${current}`);
  return lesson;
};

export const standingOf = (state: RunnerState, id: string = lessonOf(state).id): Standing =>
  state.standings[id] ?? untouched;

export const solutionIsOpen = (state: RunnerState): boolean => {
  const { passed, tries } = standingOf(state);
  return passed || tries >= TRIES_FOR_SOLUTION;
};
