import { message, type Message } from '../message.ts';
import type { RunnerEffect } from './effect.ts';
import { applyChange, type ProgressChange } from './progress-change.ts';
import { beginsChapter, lessonOf, noScroll, type Page, type RunMode, type RunnerState } from './state.ts';

export interface Transition {
  readonly state: RunnerState;
  readonly effects: readonly RunnerEffect[];
}

const paint: RunnerEffect = { type: 'paint' };

export const stay = (state: RunnerState): Transition => ({ state, effects: [] });

export const show = (state: RunnerState, effects: readonly RunnerEffect[] = []): Transition => ({
  state,
  // While a question stands at the prompt the screen is not ours.
  effects: state.page.name === 'prediction' ? effects : [...effects, paint],
});

export const notice = (state: RunnerState, key: string, values: Message['values'] = {}): Transition =>
  show({ ...state, notice: message(key, values) });

export const turnTo = (state: RunnerState, page: Page): RunnerState => ({
  ...state,
  page,
  scroll: page.name === state.page.name ? state.scroll : noScroll,
});

/** Changes the progress here and on the disk. */
export const keep = (state: RunnerState, change: ProgressChange): Kept => ({
  state: { ...state, progress: applyChange(state.progress, change) },
  save: { type: 'save-progress', change },
});

export interface Kept {
  readonly state: RunnerState;
  readonly save: RunnerEffect;
}

export const startRun = (state: RunnerState, mode: RunMode): Transition => {
  const lesson = lessonOf(state).id;
  const run = state.nextRun;
  return show(
    {
      ...state,
      job: { run, lesson, mode },
      nextRun: run + 1,
      savedMeanwhile: mode === 'check' ? false : state.savedMeanwhile,
    },
    [{ type: 'start-run', run, lesson, mode }],
  );
};

/** The only way to another exercise. What still runs there (`isIdle`: nothing that anyone waits for) is given up. */
export const goTo = (state: RunnerState, index: number): Transition => {
  const begins = beginsChapter(state.lessons, state.progress, index);
  const moved: RunnerState = {
    ...turnTo(state, begins ? { name: 'chapter', part: 'begin' } : { name: 'story' }),
    scroll: noScroll,
    current: index,
    shown: null,
    pitfall: null,
    job: null,
    notice: null,
    savedMeanwhile: false,
  };
  const lesson = lessonOf(moved).id;
  const { state: kept, save } = keep(moved, { kind: 'current', lesson });
  const dropped: readonly RunnerEffect[] = state.job === null ? [] : [{ type: 'cancel-run', run: state.job.run }];
  return show(kept, [...dropped, save, { type: 'watch-file', lesson }]);
};
