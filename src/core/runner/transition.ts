import { message, type Message } from '../message.ts';
import type { RunnerEffect } from './effect.ts';
import { lessonOf, noScroll, standingOf, type Page, type RunMode, type RunnerState, type Standing } from './state.ts';

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

export const withStanding = (state: RunnerState, lesson: string, change: Partial<Standing>): RunnerState => ({
  ...state,
  standings: { ...state.standings, [lesson]: { ...standingOf(state, lesson), ...change } },
});

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

/** The only way to another exercise. */
export const goTo = (state: RunnerState, index: number): Transition => {
  const moved: RunnerState = {
    ...turnTo(state, { name: 'story' }),
    scroll: noScroll,
    current: index,
    shown: null,
    pitfallMs: null,
    notice: null,
    savedMeanwhile: false,
  };
  const lesson = lessonOf(moved).id;
  return show(moved, [
    { type: 'save-progress', change: { kind: 'current', lesson } },
    { type: 'watch-file', lesson },
  ]);
};
