import { languages, type Language } from './lesson.ts';
import type { Message } from './message.ts';
import {
  fits,
  isObject,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  withDefault,
  wrong,
  type Shape,
} from './shape.ts';
import type { Judgement } from './verdict.ts';

/** 1 knew neither what an attempt was told nor how long an exercise took as it came. */
export const PROGRESS_SCHEMA = 2;

/** What a learner has done so far, kept by exercise id; `progress.json` holds exactly this. */
export interface Progress {
  readonly schema: typeof PROGRESS_SCHEMA;
  readonly language: Language;
  /** The exercise that the course goes on with. */
  readonly current: string | null;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
}

export interface ExerciseProgress {
  readonly status: 'pending' | 'done';
  /** Judged saves that did not pass, before the first pass. */
  readonly tries: number;
  readonly hints: number;
  /** Milliseconds or the number of a choice; `skipped` is an answer too: the question is asked once. */
  readonly prediction: number | 'skipped' | null;
  /** How long the exercise took by itself as it came: what the prediction is compared with. */
  readonly measuredMs: number | null;
  /** Hash of the starting file as it was copied: a later version of the course may bring another. */
  readonly start: string | null;
  /** Every judged save, oldest first, by content hash. */
  readonly attempts: readonly Attempt[];
}

export interface Attempt {
  readonly hash: string;
  /** `unjudged`: kept when the starting file was put back over it. */
  readonly status: Judgement['status'] | 'unjudged';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly exerciseMs: number | null;
  /** What was to be mended first; absent after a pass. */
  readonly said?: Message | undefined;
}

export const newProgress = (language: Language): Progress => ({
  schema: PROGRESS_SCHEMA,
  language,
  current: null,
  exercises: {},
});

export const untouched: ExerciseProgress = {
  status: 'pending',
  tries: 0,
  hints: 0,
  prediction: null,
  measuredMs: null,
  start: null,
  attempts: [],
};

export const exerciseOf = (progress: Progress, id: string): ExerciseProgress =>
  Object.hasOwn(progress.exercises, id) ? (progress.exercises[id] ?? untouched) : untouched;

export const withExercise = (progress: Progress, id: string, change: Partial<ExerciseProgress>): Progress => ({
  ...progress,
  exercises: { ...progress.exercises, [id]: { ...exerciseOf(progress, id), ...change } },
});

export const withCurrent = (progress: Progress, current: string | null): Progress => ({ ...progress, current });

/**
 * An exercise once passed stays passed: a later experiment with the file takes nothing away. The same text judged again takes
 * the place of its last verdict, so that a file that is saved all day leaves one attempt.
 */
export const withAttempt = (progress: Progress, id: string, attempt: Attempt): Progress => {
  const before = exerciseOf(progress, id);
  const passed = attempt.status === 'pass';
  const again = before.attempts.at(-1)?.hash === attempt.hash;
  const counts = attempt.status === 'fail' && !again && attempt.hash !== before.start;
  return withExercise(progress, id, {
    status: passed ? 'done' : before.status,
    tries: before.tries + (counts && before.status !== 'done' ? 1 : 0),
    attempts: [...(again ? before.attempts.slice(0, -1) : before.attempts), attempt],
  });
};

/** Honest tries after which the solution is offered. */
export const TRIES_BEFORE_SOLUTION = 3;

export const maySeeSolution = ({ status, tries }: ExerciseProgress): boolean =>
  status === 'done' || tries >= TRIES_BEFORE_SOLUTION;

/** The next exercise that is not done: after `from` first, then from the beginning; null when all are. */
export const nextExercise = (progress: Progress, ids: readonly string[], from: string | null): string | null => {
  const start = from === null ? 0 : ids.indexOf(from) + 1;
  const order = [...ids.slice(start), ...ids.slice(0, start)];
  return order.find((id) => id !== from && exerciseOf(progress, id).status !== 'done') ?? pendingSelf(progress, from);
};

const pendingSelf = (progress: Progress, from: string | null): string | null =>
  from !== null && exerciseOf(progress, from).status !== 'done' ? from : null;

/** Where the course goes on: the exercise that was left, unless it is done. */
export const resumeAt = (progress: Progress, ids: readonly string[]): string | null => {
  const { current } = progress;
  if (current !== null && ids.includes(current) && exerciseOf(progress, current).status !== 'done') return current;
  return nextExercise(progress, ids, current !== null && ids.includes(current) ? current : null);
};

const messageShape: Shape<Message> = object({
  key: text(),
  values: record({
    about: 'text or a number',
    read: (value, path) =>
      typeof value === 'string' || typeof value === 'number' ? fits(value) : wrong(path, 'text or a number'),
  }),
});

const attemptShape: Shape<Attempt> = object({
  hash: text(),
  status: oneOf('pass', 'fail', 'inconclusive', 'error', 'unjudged'),
  at: text(),
  exerciseMs: nullable(number({ min: 0 })),
  said: optional(messageShape),
});

const predictionShape: Shape<ExerciseProgress['prediction']> = {
  about: 'a number, "skipped" or null',
  read: (value, path) =>
    typeof value === 'number' || value === 'skipped' || value === null
      ? { ok: true, value }
      : { ok: false, path, wanted: 'a number, "skipped" or null' },
};

const exerciseShape: Shape<ExerciseProgress> = object({
  status: oneOf('pending', 'done'),
  tries: withDefault(number({ min: 0, integer: true }), 0),
  hints: withDefault(number({ min: 0, integer: true }), 0),
  prediction: withDefault(predictionShape, null),
  measuredMs: withDefault(nullable(number({ min: 0 })), null),
  start: withDefault(nullable(text()), null),
  attempts: withDefault(list(attemptShape), []),
});

/** A key more is a schema more: a course that does not know the key must refuse the file, not take it for damaged. */
export const progressShape: Shape<Progress> = object({
  schema: {
    about: '1 or 2',
    read: (value, path) => (value === 1 || value === PROGRESS_SCHEMA ? fits(PROGRESS_SCHEMA) : wrong(path, '1 or 2')),
  },
  language: oneOf(...languages),
  current: nullable(text()),
  exercises: record(exerciseShape),
});

/** What can be read of a damaged file, exercise by exercise: one that cannot be read takes no other with it. Null when nothing can. */
export const salvageProgress = (value: unknown, language: Language): Progress | null => {
  if (!isObject(value) || !isObject(value['exercises'])) return null;
  const kept = Object.entries(value['exercises']).flatMap(([id, entry]): [string, ExerciseProgress][] => {
    const read = exerciseShape.read(entry, id);
    return read.ok ? [[id, read.value]] : [];
  });
  const { language: spoken, current } = value;
  return {
    schema: PROGRESS_SCHEMA,
    language: languages.find((each) => each === spoken) ?? language,
    current: typeof current === 'string' ? current : null,
    exercises: Object.fromEntries(kept),
  };
};
