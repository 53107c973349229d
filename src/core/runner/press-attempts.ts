import { lessonOf, standingOf, type Page, type RunnerState } from './state.ts';
import { notice, show, stay, turnTo, type Transition } from './transition.ts';

type AttemptsPage = Extract<Page, { readonly name: 'attempts' }>;
type AttemptPage = Extract<Page, { readonly name: 'attempt' }>;

/** The list of attempts, newest first. Null: the key means what it means everywhere. */
export const pressInAttempts = (state: RunnerState, page: AttemptsPage, key: string): Transition | null => {
  const { attempts } = standingOf(state);
  const select = (selected: number): Transition =>
    show({ ...state, page: { ...page, selected: Math.max(0, Math.min(attempts.length - 1, selected)) } });
  switch (key) {
    case 'up':
    case 'k':
      return select(page.selected - 1);
    case 'down':
    case 'j':
      return select(page.selected + 1);
    case 'home':
    case 'g':
      return select(0);
    case 'end':
    case 'G':
      return select(attempts.length - 1);
    case 'enter': {
      const number = attempts.length - page.selected;
      return show(turnTo(state, { name: 'attempt', number, source: null, sure: false }), [
        { type: 'load-attempt', lesson: lessonOf(state).id, number },
      ]);
    }
    default:
      return null;
  }
};

/** One attempt: looked at, and put back by `u` twice. */
export const pressInAttempt = (state: RunnerState, page: AttemptPage, key: string): Transition | null => {
  switch (key) {
    case 'u':
      if (page.source === null) return stay(state);
      if (state.job !== null) return notice(state, 'notice.running');
      if (!page.sure)
        return notice({ ...state, page: { ...page, sure: true } }, 'notice.sure', { number: page.number });
      return show({ ...state, page: { ...page, sure: false } }, [
        { type: 'restore-attempt', lesson: lessonOf(state).id, number: page.number },
      ]);
    case 'escape':
    case 'backspace':
      return show(turnTo(state, { name: 'attempts', selected: standingOf(state).attempts.length - page.number }));
    default:
      return null;
  }
};
