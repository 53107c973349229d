import { message } from '../../../src/core/message.ts';
import type { Attempt } from '../../../src/core/progress.ts';
import type { RunnerEvent } from '../../../src/core/runner/event.ts';
import { lessonOf, standingOf, type RunnerState } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import type { Judgement } from '../../../src/core/verdict.ts';
import { finished, key, lessons, predicted, saved, stateOf } from './played.ts';

/** A small generator with a seed (mulberry32's mixing), so that a sequence that fails can be played again. */
export const randomOf = (seed: number): (() => number) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const keys =
  'enter escape h r t s d a u n p e ? l q / f + - 0 = < > left right up down j k g G space b home end backspace x 1 한'.split(
    ' ',
  );
const statuses: readonly Judgement['status'][] = ['pass', 'fail', 'inconclusive', 'error'];

const aside: Attempt = { hash: 'aside', status: 'unjudged', at: '', exerciseMs: null };

/** An attempt that is on the screen is read more often than by chance. */
const lookedAt = (state: RunnerState): string | undefined =>
  state.page.name === 'attempt' ? standingOf(state).attempts[state.page.number - 1]?.hash : undefined;

export const anyEvent = (random: () => number, state: RunnerState): RunnerEvent => {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const lesson = pick(lessons).id;
  const roll = random();
  // Leaving ends the sequence, so it is rare.
  if (roll < 0.005) return { type: 'interrupted' };
  if (state.page.name === 'attempt' && state.page.text === null && roll < 0.2)
    return { type: 'attempt-loaded', lesson: lessonOf(state).id, hash: lookedAt(state) ?? 'a', source: 'x' };
  // The keys that lead on, more often than by chance: the end of the course is far away.
  if (roll < 0.07) return key(pick(['n', 'enter']));
  if (roll < 0.5) return key(pick(random() < 0.02 ? keys : keys.filter((name) => name !== 'q')));
  if (roll < 0.65) return saved(random() < 0.7 ? lessonOf(state).id : lesson);
  const run = random() < 0.8 ? (state.job?.run ?? 0) : Math.floor(random() * 20);
  if (roll < 0.8) return finished(run, pick(statuses), pick([null, 'a', 'b', 'c']));
  if (roll < 0.83) return { type: 'run-failed', run, message: message('x') };
  if (roll < 0.9) return predicted(random() < 0.5 ? null : 300, lesson);
  if (roll < 0.91) return { type: 'solution-loaded', lesson, source: 'x' };
  if (roll < 0.92) return { type: 'diff-loaded', lesson, files: [{ name: 'exercise.ts', mine: 'x', answer: 'y' }] };
  if (roll < 0.935)
    return { type: 'attempt-loaded', lesson, hash: lookedAt(state) ?? 'a', source: pick([null, 'y', 'z']) };
  if (roll < 0.94) return { type: 'attempt-restored', lesson, kept: pick([null, aside]), message: message('x') };
  if (roll < 0.96)
    return { type: 'page-measured', lines: Math.floor(random() * 60), height: Math.floor(random() * 30) };
  return pick<RunnerEvent>([
    { type: 'resized' },
    { type: 'file-vanished', lesson },
    { type: 'noticed', message: message('x') },
    { type: 'seat-changed', holder: pick([null, 7]), progress: random() < 0.2 ? stateOf().progress : state.progress },
    { type: 'exercise-chosen', index: Math.floor(random() * lessons.length) },
    { type: 'attempt-chosen', number: Math.floor(random() * 5) },
  ]);
};

const done = { status: 'done', attempts: [aside] } as const;

/** Most begin with nothing; some where the course does, and some before its last exercise. */
export const startOf = (seed: number): RunnerState => {
  if (seed % 4 === 0) return { ...stateOf(), page: { name: 'chapter', part: 'begin' } };
  return seed % 4 === 1 ? stateOf({ first: done, second: done }, 2) : stateOf();
};

/** Every state that some hundred random sequences go through, for what must hold in all of them. */
export function* anyStates(): Generator<RunnerState> {
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomOf(seed);
    let state = startOf(seed);
    for (let index = 0; index < 80 && !state.over; index++) {
      yield state;
      ({ state } = step(state, anyEvent(random, state)));
    }
  }
}
