import type { RunnerEffect } from '../../../src/core/runner/effect.ts';
import type { RunnerEvent } from '../../../src/core/runner/event.ts';
import { openState, type RunnerState, type Standing } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import type { Judgement } from '../../../src/core/verdict.ts';

export const lessons = [
  { id: 'first', hints: 3, predicts: true },
  { id: 'second', hints: 2, predicts: false },
  { id: 'third', hints: 0, predicts: true },
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

export const stateOf = (standings: Readonly<Record<string, Standing>> = {}, current = 0): RunnerState =>
  openState(lessons, standings, current);

export const key = (name: string): RunnerEvent => ({ type: 'key-pressed', key: name });
export const saved = (lesson = 'first'): RunnerEvent => ({ type: 'file-changed', lesson });
export const finished = (run: number, status: Judgement['status'], honest = true): RunnerEvent => ({
  type: 'run-finished',
  run,
  judgement: judgementOf(status),
  honest,
});
export const predicted = (value: number | null, lesson = 'first'): RunnerEvent => ({
  type: 'prediction-given',
  lesson,
  value,
});
export const typesOf = (effects: readonly RunnerEffect[]): readonly string[] => effects.map(({ type }) => type);
