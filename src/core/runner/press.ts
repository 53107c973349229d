import { scrollBy } from './scroll.ts';
import { pressInAttempt, pressInAttempts } from './press-attempts.ts';
import { pressInList } from './press-list.ts';
import { pressInTimeline } from './press-timeline.ts';
import { exerciseOf, nextExercise, TRIES_BEFORE_SOLUTION } from '../progress.ts';
import {
  isIdle,
  isPassed,
  lessonOf,
  noFilter,
  solutionIsOpen,
  standingOf,
  wholeTimeline,
  type Page,
  type RunnerState,
} from './state.ts';
import { goTo, keep, notice, show, startRun, stay, turnTo, type Transition } from './transition.ts';

/** What a key does. The prompt's own keys never come here. */
export const press = (state: RunnerState, key: string): Transition => {
  if (state.page.name === 'prediction') return stay(state);
  const quiet = { ...state, notice: null };
  const { page } = state;
  if (key === 'ctrl-c') return quit(state);
  if (page.name === 'list' && page.filter.typing) return pressInList(quiet, page, key, mainPage(quiet));
  if (key === 'q') return quit(state);
  if (key === '?') return page.name === 'help' ? closeHelp(quiet, page.behind) : openHelp(quiet);
  if (page.name === 'list') return pressInList(quiet, page, key, mainPage(quiet));
  const own = ownKey(quiet, key);
  if (own !== null) return own;
  if (key === 'l') return show(turnTo(quiet, { name: 'list', selected: state.current, filter: noFilter }));
  if (page.name === 'finished') return finishedKey(quiet, key);
  if (page.name === 'chapter' && (key === 'enter' || key === 'n'))
    return page.part === 'begin' ? show(turnTo(quiet, { name: 'story' })) : onwards(quiet);
  return pressAnywhere(unsure(quiet), key);
};

/** Whoever looked around meanwhile is asked again. */
const unsure = (state: RunnerState): RunnerState =>
  state.page.name === 'attempt' && state.page.sure ? { ...state, page: { ...state.page, sure: false } } : state;

const pressAnywhere = (state: RunnerState, key: string): Transition => {
  const scroll = scrollBy(state.scroll, key);
  return scroll === null ? pressInExercise(state, key) : show({ ...state, scroll });
};

export const quit = (state: RunnerState): Transition => ({
  state: { ...state, over: true },
  effects: [...(state.job === null ? [] : [{ type: 'cancel-run' as const, run: state.job.run }]), { type: 'quit' }],
});

/** What a page does with a key before it means what it means everywhere. */
const ownKey = (state: RunnerState, key: string): Transition | null => {
  const { page } = state;
  if (page.name === 'attempts') return pressInAttempts(state, page, key);
  if (page.name === 'attempt') return pressInAttempt(state, page, key);
  return page.name === 'timeline' ? pressInTimeline(state, page, key) : null;
};

const pressInExercise = (state: RunnerState, key: string): Transition => {
  switch (key) {
    case 'enter':
      return state.page.name === 'story' ? begin(state) : stay(state);
    case 'h':
      return hint(state);
    case 'r':
      return state.job === null
        ? startRun(turnTo(state, { name: 'result' }), 'check')
        : notice(state, 'notice.running');
    case 't':
      return state.shown === null
        ? notice(state, 'notice.no-timeline')
        : show(turnTo(state, { name: 'timeline', ...wholeTimeline }));
    case 's':
      return solution(state);
    case 'd':
      return diff(state);
    case 'a':
      return standingOf(state).attempts.length === 0
        ? notice(state, 'notice.no-attempts')
        : show(turnTo(state, { name: 'attempts', selected: 0 }));
    case 'n':
      return next(state);
    case 'p':
      return show(turnTo(state, { name: 'story' }));
    case 'e':
      return show(state, [{ type: 'open-editor', lesson: lessonOf(state).id, line: lineToLookAt(state) }]);
    case 'escape':
    case 'backspace':
      if (state.page.name === 'help') return closeHelp(state, state.page.behind);
      return show(turnTo(state, state.page.name === 'result' ? { name: 'story' } : mainPage(state)));
    default:
      return stay(state);
  }
};

const openHelp = (state: RunnerState): Transition => show(turnTo(state, { name: 'help', behind: state.page }));

/** What was still being read when the help came up is not asked for again: the page before it comes back instead. */
const closeHelp = (state: RunnerState, behind: Page): Transition => {
  if (behind.name === 'attempt' && behind.text === null) return show(turnTo(state, { name: 'attempts', selected: 0 }));
  const isUnread =
    (behind.name === 'diff' && behind.files === null) || (behind.name === 'solution' && behind.source === null);
  return show(turnTo(state, isUnread ? mainPage(state) : behind));
};

export const mainPage = ({ shown, job }: RunnerState): RunnerState['page'] =>
  shown === null && job === null ? { name: 'story' } : { name: 'result' };

/** Enter on the story: the question first, if it was not asked yet; then the pitfall; later the learner's own file. */
const begin = (state: RunnerState): Transition => {
  if (state.job !== null || state.shown !== null) return show(turnTo(state, { name: 'result' }));
  const { attempts, prediction } = standingOf(state);
  const { id, predicts } = lessonOf(state);
  if (attempts.length > 0) return startRun(turnTo(state, { name: 'result' }), 'check');
  if (predicts && prediction === null)
    return { state: turnTo(state, { name: 'prediction' }), effects: [{ type: 'ask-prediction', lesson: id }] };
  return startRun(turnTo(state, { name: 'result' }), 'pitfall');
};

const hint = (state: RunnerState): Transition => {
  const { id, hints: total } = lessonOf(state);
  if (total === 0) return notice(state, 'notice.no-hints');
  const { hints: seen } = standingOf(state);
  const turned = turnTo(state, { name: 'hints' });
  // Coming back to the hints shows what was seen; only asking again on that page opens the next one.
  if (state.page.name !== 'hints' && seen > 0) return show(turned);
  if (seen >= total) return notice(turned, solutionIsOpen(state) ? 'notice.all-hints.solution' : 'notice.all-hints');
  const { state: opened, save } = keep(turned, { kind: 'hints', lesson: id, count: seen + 1 });
  return show({ ...opened, scroll: { ...opened.scroll, top: opened.scroll.lines } }, [save]);
};

const solutionClosed = (state: RunnerState): Transition =>
  notice(state, 'notice.solution-closed', { left: TRIES_BEFORE_SOLUTION - standingOf(state).tries });

const diff = (state: RunnerState): Transition => {
  if (!solutionIsOpen(state)) return solutionClosed(state);
  // Asked again, it is read again: the editor may have saved what nobody judged.
  const page: Page = state.page.name === 'diff' ? state.page : { name: 'diff', files: null };
  return show(turnTo(state, page), [{ type: 'load-diff', lesson: lessonOf(state).id }]);
};

const solution = (state: RunnerState): Transition => {
  if (!solutionIsOpen(state)) return solutionClosed(state);
  if (state.page.name === 'solution') return stay(state);
  return show(turnTo(state, { name: 'solution', source: null }), [
    { type: 'load-solution', lesson: lessonOf(state).id },
  ]);
};

const next = (state: RunnerState): Transition => {
  if (!isIdle(state)) return notice(state, 'notice.running');
  if (!isPassed(state)) return notice(state, 'notice.not-passed');
  return endsChapter(state) ? show(turnTo(state, { name: 'chapter', part: 'end' })) : onwards(state);
};

/** On the way out of a chapter of which nothing is left. */
const endsChapter = (state: RunnerState): boolean => {
  const { chapter } = lessonOf(state);
  const isDone = (id: string): boolean => exerciseOf(state.progress, id).status === 'done';
  return state.lessons.every((lesson) => lesson.chapter !== chapter || isDone(lesson.id));
};

const onwards = (state: RunnerState): Transition => {
  const ids = state.lessons.map(({ id }) => id);
  const id = nextExercise(state.progress, ids, lessonOf(state).id);
  return id === null ? show(turnTo(state, { name: 'finished' })) : goTo(state, ids.indexOf(id));
};

const lineToLookAt = ({ shown }: RunnerState): number | null => {
  if (shown === null || shown.mode === 'pitfall') return null;
  const { problem, culprits } = shown.judgement;
  return problem?.place?.line ?? culprits[0]?.line ?? null;
};

const finishedKey = (state: RunnerState, key: string): Transition => {
  if (key === 'escape' || key === 'backspace') return show(turnTo(state, mainPage(state)));
  const scroll = scrollBy(state.scroll, key);
  return scroll === null ? stay(state) : show({ ...state, scroll });
};
