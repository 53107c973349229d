import type { Course, Lesson } from '../core/course.ts';
import { message } from '../core/message.ts';
import type { RunnerEffect } from '../core/runner/effect.ts';
import type { RunnerEvent } from '../core/runner/event.ts';
import type { ProgressChange } from '../core/runner/progress-change.ts';
import { lessonOf, openState, type RunMode, type RunnerState } from '../core/runner/state.ts';
import { step } from '../core/runner/step.ts';
import type { FileWatch, ScreenLoan, Session } from './ports.ts';

/** The part of the terminal that the loop drives. */
export interface Stage {
  /** Draws the state, and says how long its page is and how much of it fits. */
  readonly paint: (state: RunnerState) => { readonly lines: number; readonly height: number };
  /** Asks for the prediction; resolves to null when it was skipped, and to `cancelled` on Ctrl-C. */
  readonly ask: (state: RunnerState) => Promise<number | null | 'cancelled'>;
  readonly loan: ScreenLoan;
  /** A run begins (null), or its event loop has answered so many heartbeats. */
  readonly beat: (beats: number | null) => void;
}

export interface RunnerLoop {
  readonly dispatch: (event: RunnerEvent) => void;
  readonly state: () => RunnerState;
  /** What was started and is not over: runs, questions, writes. */
  readonly pending: () => readonly Promise<void>[];
  /** Resolves when the learner leaves: the terminal is given back at once. */
  readonly left: Promise<void>;
  /** Resolves when everything that was started is over, too. */
  readonly done: Promise<void>;
}

/** Feeds events to the state machine, one after the other, and carries out what it asks for. */
export const runLoop = (session: Session, stage: Stage): RunnerLoop => {
  const { course } = session;
  let state = openRunner(session);
  const queue: RunnerEvent[] = [];
  const running = new Map<number, AbortController>();
  /** What has to be over before the course is: runs, watches, writes. */
  const open = new Set<Promise<void>>();
  let watch: Promise<FileWatch | null> = Promise.resolve(null);
  let draining = false;
  let finish: () => void = () => {};
  const left = new Promise<void>((resolve) => (finish = resolve));

  const dispatch = (event: RunnerEvent): void => {
    queue.push(event);
    if (draining) return;
    draining = true;
    drain();
    draining = false;
  };

  const drain = (): void => {
    let dirty = false;
    for (;;) {
      const event = queue.shift();
      if (event !== undefined) {
        const { state: after, effects } = step(state, event);
        state = after;
        for (const effect of effects) {
          if (effect.type === 'paint') dirty = true;
          else carryOut(effect);
        }
      } else if (dirty && !state.over) {
        // One frame for all that happened meanwhile; what it measured may ask for one more.
        dirty = false;
        queue.push({ type: 'page-measured', ...stage.paint(state) });
      } else return;
    }
  };

  /** Nothing that fails here may end the course: it is said, and the learner goes on. */
  const background = (work: Promise<void>): void => {
    const settled = work
      .catch((error: unknown) =>
        dispatch({ type: 'noticed', message: message('notice.failed', { reason: reasonOf(error) }) }),
      )
      .finally(() => open.delete(settled));
    open.add(settled);
  };

  const carryOut = (effect: Exclude<RunnerEffect, { type: 'paint' }>): void => {
    switch (effect.type) {
      case 'start-run':
        background(run(effect.run, find(course, effect.lesson), effect.mode));
        break;
      case 'cancel-run':
        running.get(effect.run)?.abort();
        break;
      case 'watch-file':
        background(watchFile(find(course, effect.lesson)));
        break;
      case 'ask-prediction':
        background(ask(effect.lesson));
        break;
      case 'save-progress':
        background(saveProgress(effect.change));
        break;
      case 'load-solution':
        background(loadSolution(effect.lesson));
        break;
      case 'load-diff':
        background(loadDiff(effect.lesson));
        break;
      case 'load-attempt':
        background(loadAttempt(effect.lesson, effect.hash));
        break;
      case 'restore-attempt':
        background(restoreAttempt(effect.lesson, effect.hash, effect.number));
        break;
      case 'open-editor':
        background(openEditor(find(course, effect.lesson), effect.line));
        break;
      case 'quit':
        finish();
    }
  };

  const run = async (number: number, lesson: Lesson, mode: RunMode): Promise<void> => {
    const controller = new AbortController();
    running.set(number, controller);
    try {
      stage.beat(null);
      const report = await session.run(lesson, mode, controller.signal, stage.beat);
      dispatch({ type: 'run-finished', run: number, ...report });
    } catch (error) {
      const reason = message('notice.failed', { reason: reasonOf(error) });
      dispatch({ type: 'run-failed', run: number, message: reason });
    } finally {
      running.delete(number);
    }
  };

  const watchFile = async (lesson: Lesson): Promise<void> => {
    const { id } = lesson.spec;
    const old = watch;
    // Before the screen is painted: whoever sees the exercise can already save it.
    const opening = session.watch(lesson, {
      changed: () => dispatch({ type: 'file-changed', lesson: id }),
      vanished: () => dispatch({ type: 'file-vanished', lesson: id }),
      noticed: (said) => dispatch({ type: 'noticed', message: said }),
    });
    watch = opening.catch(() => null);
    await (await old)?.close();
    await opening;
  };

  const ask = async (lesson: string): Promise<void> => {
    const value = await stage.ask(state);
    dispatch(value === 'cancelled' ? { type: 'interrupted' } : { type: 'prediction-given', lesson, value });
  };

  const saveProgress = async (change: ProgressChange): Promise<void> => {
    const said = await session.saveProgress(change);
    if (said !== null) dispatch({ type: 'noticed', message: said });
  };

  const loadSolution = async (lesson: string): Promise<void> => {
    dispatch({ type: 'solution-loaded', lesson, source: await session.readSolution(find(course, lesson)) });
  };

  const loadDiff = async (lesson: string): Promise<void> => {
    dispatch({ type: 'diff-loaded', lesson, files: await session.compare(find(course, lesson)) });
  };

  const loadAttempt = async (lesson: string, hash: string): Promise<void> => {
    const source = await session.readAttempt(find(course, lesson), hash);
    dispatch({ type: 'attempt-loaded', lesson, hash, source });
  };

  const restoreAttempt = async (lesson: string, hash: string, number: number): Promise<void> => {
    const done = await session.restoreAttempt(find(course, lesson), { hash, number });
    dispatch({ type: 'attempt-restored', lesson, ...done });
  };

  const openEditor = async (lesson: Lesson, line: number | null): Promise<void> => {
    const said = await session.openEditor(lesson, line, stage.loan);
    if (said !== null) dispatch({ type: 'noticed', message: said });
  };

  session.onSeat((holder, progress) => dispatch({ type: 'seat-changed', holder, progress }));

  const close = async (): Promise<void> => {
    await left;
    await (await watch)?.close();
    while (open.size > 0) await Promise.all(open);
  };

  return { dispatch, state: () => state, pending: () => [...open], left, done: close() };
};

const openRunner = ({ course, progress, current, notice, language, otherWindow }: Session): RunnerState => {
  const lessons = course.lessons.map(({ spec, texts, chapter, number }) => ({
    id: spec.id,
    hints: texts.en.hints.length,
    predicts: spec.predict !== null,
    chapter: chapter.name,
    words: [number, spec.id, texts[language].title, chapter.texts[language].title].join(' ').toLowerCase(),
  }));
  const index = lessons.findIndex(({ id }) => id === current);
  return { ...openState(lessons, progress, Math.max(0, index)), notice, otherWindow };
};

export const currentLesson = (course: Course, state: RunnerState): Lesson => find(course, lessonOf(state).id);

const find = (course: Course, id: string): Lesson => {
  const lesson = course.lessons.find(({ spec }) => spec.id === id);
  if (lesson === undefined) throw new RangeError(`there is no exercise ${id}`);
  return lesson;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
