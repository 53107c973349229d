import { message, type Message } from '../../src/core/message.ts';
import { newProgress, type Progress } from '../../src/core/progress.ts';
import type { ProgressChange } from '../../src/core/runner/progress-change.ts';
import type { FileListener, RunReport, Session } from '../../src/term/ports.ts';
import { judgementOf } from '../core/runner/played.ts';
import { course } from '../view/course.ts';

export interface StartedRun {
  readonly lesson: string;
  readonly mode: string;
  readonly signal: AbortSignal;
  readonly finish: (status: 'pass' | 'fail', hash?: string) => void;
  readonly fail: (error: Error) => void;
}

export interface FakeSession {
  readonly session: Session;
  readonly runs: readonly StartedRun[];
  readonly changes: readonly ProgressChange[];
  /** The lessons whose files are watched now. */
  readonly watched: () => readonly string[];
  readonly listener: () => FileListener;
  /** Another window gets the seat, or this one does. */
  readonly seatChanged: (holder: number | null, progress: Progress) => void;
  readonly refuseWrites: (reason: Message) => void;
}

/** A session whose runs end when the test says so. */
export const fakeSession = (): FakeSession => {
  const runs: StartedRun[] = [];
  const changes: ProgressChange[] = [];
  const watches = new Map<string, FileListener>();
  let refusal: Message | null = null;
  let seat: (holder: number | null, progress: Progress) => void = () => {};
  return {
    runs,
    changes,
    watched: () => [...watches.keys()],
    listener: () => {
      const [listener] = watches.values();
      if (listener === undefined) throw new Error('no file is watched');
      return listener;
    },
    seatChanged: (holder, progress) => seat(holder, progress),
    refuseWrites: (reason) => (refusal = reason),
    session: {
      course,
      language: 'en',
      progress: newProgress('en'),
      wayBack: '',
      current: 'two-delays',
      notice: null,
      otherWindow: null,
      onSeat: (listener) => (seat = listener),
      fileOf: ({ name }) => ({ path: `/mine/${name}/exercise.ts`, shown: `${name}/exercise.ts` }),
      run: async (lesson, mode, signal) =>
        await new Promise<RunReport>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
          runs.push({
            lesson: lesson.spec.id,
            mode,
            signal,
            fail: reject,
            finish: (status, hash = `${runs.length}`) =>
              resolve({
                judgement: judgementOf(status),
                attempt: mode === 'pitfall' ? null : { hash, status, at: '', exerciseMs: 501 },
              }),
          });
        }),
      watch: async ({ spec }, listener) => {
        watches.set(spec.id, listener);
        return await Promise.resolve({
          close: async () => {
            watches.delete(spec.id);
            await Promise.resolve();
          },
        });
      },
      saveProgress: async (change) => {
        changes.push(change);
        return await Promise.resolve(refusal);
      },
      readSolution: async ({ spec }) => await Promise.resolve(`// ${spec.id}`),
      compare: async ({ spec }) =>
        await Promise.resolve([{ name: 'exercise.ts', mine: '// mine', answer: `// ${spec.id}` }]),
      readAttempt: async (_, hash) => await Promise.resolve(`// attempt ${hash}`),
      restoreAttempt: async (_, { number }) =>
        await Promise.resolve({ kept: null, message: message('attempts.restored', { number }) }),
      openEditor: async () => await Promise.resolve(message('notice.no-editor', { file: 'x' })),
      close: async () => await Promise.resolve(),
    },
  };
};
