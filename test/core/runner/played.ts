import type { RunnerEffect } from '../../../src/core/runner/effect.ts';
import type { RunnerEvent } from '../../../src/core/runner/event.ts';
import { openState, type RunnerState } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import { newProgress, untouched, type ExerciseProgress } from '../../../src/core/progress.ts';
import type { Judgement } from '../../../src/core/verdict.ts';

export const lessons = [
  { id: 'first', hints: 3, predicts: true, chapter: 'one', words: '1 first things' },
  { id: 'second', hints: 2, predicts: false, chapter: 'one', words: '2 second 둘째' },
  { id: 'third', hints: 0, predicts: true, chapter: 'two', words: '3 third things' },
] as const;

export const judgementOf = (status: Judgement['status']): Judgement => ({
  status,
  checks: [],
  diagnosis: null,
  culprits:
    status === 'fail' ? [{ file: 'exercise.ts', line: 7, column: 3, function: null, call: null, blockedMs: 300 }] : [],
  timeline: { durationMs: 500, spans: [], stalls: [] },
  runs: 1,
  exerciseMs: 501,
  totalMs: 600,
  problem: null,
  output: '',
});

export interface Played {
  readonly state: RunnerState;
  /** Of the last event. */
  readonly effects: readonly RunnerEffect[];
  readonly all: readonly RunnerEffect[];
}

export const play = (events: readonly RunnerEvent[], from: RunnerState = stateOf()): Played => {
  let state = from;
  let effects: readonly RunnerEffect[] = [];
  const all: RunnerEffect[] = [];
  for (const event of events) {
    ({ state, effects } = step(state, event));
    all.push(...effects);
  }
  return { state, effects, all };
};

export const stateOf = (
  exercises: Readonly<Record<string, Partial<ExerciseProgress>>> = {},
  current = 0,
): RunnerState => {
  const known = lessons.map(({ id }) => [id, { ...untouched, ...exercises[id] }] as const);
  const opened = openState(lessons, { ...newProgress('en'), exercises: Object.fromEntries(known) }, current);
  // The chapter was read.
  return { ...opened, page: { name: 'story' } };
};

export const key = (name: string): RunnerEvent => ({ type: 'key-pressed', key: name });
export const saved = (lesson = 'first'): RunnerEvent => ({ type: 'file-changed', lesson });
/** A run that is over; each has its own text unless one is given. */
export const finished = (
  run: number,
  status: Judgement['status'],
  hash: string | null = `text ${run}`,
): RunnerEvent => ({
  type: 'run-finished',
  run,
  judgement: judgementOf(status),
  attempt: hash === null ? null : { hash, status, at: '2030-01-01T00:00:00Z', exerciseMs: 501 },
});
export const predicted = (value: number | null, lesson = 'first'): RunnerEvent => ({
  type: 'prediction-given',
  lesson,
  value,
});
export const typesOf = (effects: readonly RunnerEffect[]): readonly string[] => effects.map(({ type }) => type);
