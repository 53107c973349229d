import { message, type Message } from '../message.ts';
import { withAttempt, type Attempt, type Progress } from '../progress.ts';
import type { Judgement } from '../verdict.ts';
import type { RunnerEffect } from './effect.ts';
import type { RunnerEvent } from './event.ts';
import { openAttempt } from './press-attempts.ts';
import { choose } from './press-list.ts';
import { mainPage, press, quit } from './press.ts';
import { clampScroll } from './scroll.ts';
import { isIdle, lessonOf, noScroll, standingOf, type Job, type Page, type RunnerState } from './state.ts';
import { keep, notice, show, startRun, stay, turnTo, type Transition } from './transition.ts';

/** The whole interactive course: what an event makes of a state, and what has to be done about it. */
export const step = (state: RunnerState, event: RunnerEvent): Transition => {
  if (state.over) return stay(state);
  switch (event.type) {
    case 'started':
      return show(state, [{ type: 'watch-file', lesson: lessonOf(state).id }]);
    case 'key-pressed':
      return press(state, event.key);
    case 'exercise-chosen':
      return state.page.name === 'list'
        ? choose({ ...state, notice: null }, event.index, mainPage(state))
        : stay(state);
    case 'attempt-chosen':
      return state.page.name === 'attempts' ? openAttempt({ ...state, notice: null }, event.number) : stay(state);
    case 'file-changed':
      return event.lesson === lessonOf(state).id ? saved(state) : stay(state);
    case 'file-vanished':
      return event.lesson === lessonOf(state).id
        ? notice(state, 'notice.file-vanished', { id: event.lesson })
        : stay(state);
    case 'run-finished':
      return state.job?.run === event.run ? finished(state, state.job, event.judgement, event.attempt) : stay(state);
    case 'run-failed':
      return state.job?.run === event.run ? failed(state, event.message) : stay(state);
    case 'prediction-given':
      return predicted(state, event.lesson, event.value);
    case 'solution-loaded':
      return read(state, event.lesson, { name: 'solution', source: event.source });
    case 'diff-loaded':
      return read(state, event.lesson, { name: 'diff', files: event.files });
    case 'attempt-loaded':
      return attemptRead(state, event.lesson, event.hash, event.source);
    case 'attempt-restored':
      return restored(state, event.lesson, event.kept, event.message);
    case 'page-measured':
      return measured(state, event.lines, event.height);
    case 'resized':
      return show(state);
    case 'seat-changed':
      return seated(state, event.holder, event.progress);
    case 'noticed':
      return show({ ...state, notice: event.message });
    case 'interrupted':
      return quit(state);
  }
};

/** What the window that wrote has done until now is what this one goes on with. */
const seated = (state: RunnerState, holder: number | null, progress: Progress): Transition =>
  holder === null
    ? notice(onStandingPage({ ...state, progress, otherWindow: null }), 'notice.seat.mine')
    : notice({ ...state, otherWindow: holder }, 'notice.seat.theirs', { pid: holder });

/** Pages about something that was not kept have nothing to show any more. */
const onStandingPage = (state: RunnerState): RunnerState =>
  ['hints', 'solution', 'diff', 'attempts', 'attempt', 'chapter', 'finished'].includes(state.page.name)
    ? turnTo(state, mainPage(state))
    : state;

/** Something that a page has been waiting for, if that page is still open. */
const read = (state: RunnerState, lesson: string, page: Page): Transition =>
  state.page.name === page.name && lesson === lessonOf(state).id ? show({ ...state, page }) : stay(state);

const attemptRead = (state: RunnerState, lesson: string, hash: string, source: string | null): Transition => {
  const { page } = state;
  if (page.name !== 'attempt' || lesson !== lessonOf(state).id) return stay(state);
  const isShown = standingOf(state).attempts[page.number - 1]?.hash === hash;
  return isShown ? show({ ...state, page: { ...page, text: { source } } }) : stay(state);
};

/** The file's change is seen by the watcher, like any save, and then judged. */
const restored = (state: RunnerState, lesson: string, kept: Attempt | null, said: Message): Transition => {
  const progress = kept === null ? state.progress : withAttempt(state.progress, lesson, kept);
  return show({ ...state, progress, notice: said });
};

/** A save asks for a verdict, so the verdict's page comes up, unless the learner is choosing something. */
const saved = (state: RunnerState): Transition => {
  if (state.page.name === 'prediction') return stay({ ...state, savedMeanwhile: true });
  // What is said of an attempt that was just put back is the reason of this very save.
  const { notice: said } = state.page.name === 'attempt' ? state : { notice: null };
  const turned = state.page.name === 'list' ? state : { ...turnTo(state, { name: 'result' }), notice: said };
  if (!isIdle(turned)) return show({ ...turned, savedMeanwhile: true });
  const begun = startRun(turned, 'check');
  return turned.job === null ? begun : before({ type: 'cancel-run', run: turned.job.run }, begun);
};

const finished = (state: RunnerState, job: Job, judgement: Judgement, attempt: Attempt | null): Transition => {
  const idle: RunnerState = { ...state, job: null };
  if (job.mode === 'pitfall') return sawPitfall(idle, job.lesson, judgement);
  // Whoever reads something else meanwhile is told, and stays there.
  const judged: RunnerState =
    state.page.name === 'result' ? atTop(idle) : { ...idle, notice: message(`notice.verdict.${judgement.status}`) };
  const said: RunnerState = { ...judged, shown: { mode: 'check', judgement } };
  if (attempt === null) return afterCheck(said);
  const { state: kept, save } = keep(said, { kind: 'attempt', lesson: job.lesson, attempt });
  return before(save, afterCheck(kept));
};

/** Another result is read from its beginning. */
const atTop = (state: RunnerState): RunnerState =>
  state.page.name === 'result' ? { ...state, scroll: noScroll } : state;

/** After a pass, the exercise is run once as it came, if it was not yet: there is no before and after without it. */
const afterCheck = (state: RunnerState): Transition => {
  const passed = state.shown?.judgement.status === 'pass';
  return passed && state.pitfall === null && !state.savedMeanwhile ? startRun(state, 'pitfall') : goOn(state);
};

/** How long it took by itself is kept: at the end of the course it stands beside the prediction. */
const sawPitfall = (state: RunnerState, lesson: string, judgement: Judgement): Transition => {
  const ms = judgement.ownMs ?? judgement.exerciseMs;
  // A verdict on the learner's own file stays where it is.
  const seen: RunnerState =
    state.shown?.mode === 'check'
      ? { ...state, pitfall: judgement }
      : { ...atTop(state), pitfall: judgement, shown: { mode: 'pitfall', judgement } };
  if (ms === null) return goOn(seen);
  const { state: kept, save } = keep(seen, { kind: 'measured', lesson, ms });
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
