import { message } from '../message.ts';
import type { Attempt } from '../progress.ts';
import type { Judgement } from '../verdict.ts';
import type { RunnerEffect } from './effect.ts';
import type { RunnerEvent } from './event.ts';
import { press, quit } from './press.ts';
import { clampScroll } from './scroll.ts';
import { lessonOf, noScroll, type Job, type RunnerState } from './state.ts';
import { keep, notice, show, startRun, stay, turnTo, type Transition } from './transition.ts';

/** The whole interactive course: what an event makes of a state, and what has to be done about it. */
export const step = (state: RunnerState, event: RunnerEvent): Transition => {
  if (state.over) return stay(state);
  switch (event.type) {
    case 'started':
      return show(state, [{ type: 'watch-file', lesson: lessonOf(state).id }]);
    case 'key-pressed':
      return press(state, event.key);
    case 'file-changed':
      return event.lesson === lessonOf(state).id ? saved(state) : stay(state);
    case 'file-vanished':
      return event.lesson === lessonOf(state).id ? notice(state, 'notice.file-vanished') : stay(state);
    case 'run-finished':
      return state.job?.run === event.run ? finished(state, state.job, event.judgement, event.attempt) : stay(state);
    case 'run-failed':
      return state.job?.run === event.run ? failed(state, event.message) : stay(state);
    case 'prediction-given':
      return predicted(state, event.lesson, event.value);
    case 'solution-loaded':
      return state.page.name === 'solution' && event.lesson === lessonOf(state).id
        ? show({ ...state, page: { name: 'solution', source: event.source } })
        : stay(state);
    case 'diff-loaded':
      return state.page.name === 'diff' && event.lesson === lessonOf(state).id
        ? show({ ...state, page: { name: 'diff', files: event.files } })
        : stay(state);
    case 'attempt-loaded':
      return state.page.name === 'attempt' && state.page.number === event.number && event.lesson === lessonOf(state).id
        ? show({ ...state, page: { ...state.page, source: event.source } })
        : stay(state);
    case 'attempt-restored':
      return show({ ...state, progress: event.progress, notice: event.message });
    case 'page-measured':
      return measured(state, event.lines, event.height);
    case 'resized':
      return show(state);
    case 'noticed':
      return show({ ...state, notice: event.message });
    case 'interrupted':
      return quit(state);
  }
};

/** A save asks for a verdict, so the verdict's page comes up, unless the learner is choosing something. */
const saved = (state: RunnerState): Transition => {
  if (state.page.name === 'prediction') return stay({ ...state, savedMeanwhile: true });
  const turned = state.page.name === 'list' ? state : { ...turnTo(state, { name: 'result' }), notice: null };
  return turned.job === null ? startRun(turned, 'check') : show({ ...turned, savedMeanwhile: true });
};

const finished = (state: RunnerState, job: Job, judgement: Judgement, attempt: Attempt | null): Transition => {
  const idle: RunnerState = {
    ...state,
    job: null,
    shown: { mode: job.mode, judgement },
    scroll: state.page.name === 'result' ? noScroll : state.scroll,
  };
  if (job.mode === 'pitfall') return sawPitfall({ ...idle, pitfall: judgement }, job.lesson, judgement.exerciseMs);
  const said = state.page.name === 'list' ? { ...idle, notice: message(`notice.verdict.${judgement.status}`) } : idle;
  if (attempt === null) return goOn(said);
  const { state: kept, save } = keep(said, { kind: 'attempt', lesson: job.lesson, attempt });
  return before(save, goOn(kept));
};

/** How long it took is kept: at the end of the course it stands beside the prediction. */
const sawPitfall = (state: RunnerState, lesson: string, ms: number | null): Transition => {
  if (ms === null) return goOn(state);
  const { state: kept, save } = keep(state, { kind: 'measured', lesson, ms });
  return before(save, goOn(kept));
};

const before = (first: RunnerEffect, { state, effects }: Transition): Transition => ({
  state,
  effects: [first, ...effects],
});

const failed = (state: RunnerState, reason: RunnerState['notice']): Transition =>
  goOn({ ...state, job: null, notice: reason });

/** What was saved during a run is judged now. */
const goOn = (state: RunnerState): Transition => (state.savedMeanwhile ? startRun(state, 'check') : show(state));

const predicted = (state: RunnerState, lesson: string, value: number | null): Transition => {
  if (state.page.name !== 'prediction' || lesson !== lessonOf(state).id) return stay(state);
  const { state: known, save } = keep(state, { kind: 'prediction', lesson, value: value ?? 'skipped' });
  return before(save, startRun(turnTo(known, { name: 'result' }), 'pitfall'));
};

const measured = (state: RunnerState, lines: number, height: number): Transition => {
  const { scroll } = state;
  if (scroll.lines === lines && scroll.height === height) return stay(state);
  const clamped = clampScroll({ ...scroll, lines, height });
  const next = { ...state, scroll: clamped };
  return clamped.top === scroll.top ? stay(next) : show(next);
};
