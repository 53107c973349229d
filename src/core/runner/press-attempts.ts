import { placeAfter } from './scroll.ts';
import { isIdle, lessonOf, standingOf, type Page, type RunnerState } from './state.ts';
import { notice, show, stay, turnTo, type Transition } from './transition.ts';

type AttemptsPage = Extract<Page, { readonly name: 'attempts' }>;
type AttemptPage = Extract<Page, { readonly name: 'attempt' }>;

/** The list of attempts, newest first. Null: the key means what it means everywhere. */
export const pressInAttempts = (state: RunnerState, page: AttemptsPage, key: string): Transition | null => {
  const { attempts } = standingOf(state);
  const to = placeAfter(key, page.selected, attempts.length - 1, state.scroll.height);
  if (to !== null) return show({ ...state, page: { ...page, selected: to } });
  return key === 'enter' ? openAttempt(state, attempts.length - page.selected) : null;
};

/** By its number from 1, the oldest. */
export const openAttempt = (state: RunnerState, number: number): Transition => {
  const attempt = standingOf(state).attempts[number - 1];
  if (attempt === undefined) return stay(state);
  const { hash } = attempt;
  return show(turnTo(state, { name: 'attempt', number, text: null, sure: false }), [
    { type: 'load-attempt', lesson: lessonOf(state).id, hash },
  ]);
};

/** One attempt: looked at, and put back by `u` twice. */
export const pressInAttempt = (state: RunnerState, page: AttemptPage, key: string): Transition | null => {
  switch (key) {
    case 'u':
      return putBack(state, page);
    case 'escape':
    case 'backspace':
      return show(turnTo(state, { name: 'attempts', selected: standingOf(state).attempts.length - page.number }));
    default:
      return null;
  }
};

const putBack = (state: RunnerState, page: AttemptPage): Transition => {
  const { number, text, sure } = page;
  const attempt = standingOf(state).attempts[number - 1];
  if (attempt === undefined || text === null || text.source === null) return stay(state);
  if (!isIdle(state)) return notice(state, 'notice.running');
  if (!sure) return notice({ ...state, page: { ...page, sure: true } }, 'notice.sure', { number });
  return show({ ...state, page: { ...page, sure: false } }, [
    { type: 'restore-attempt', lesson: lessonOf(state).id, hash: attempt.hash, number },
  ]);
};
