import { isIdle, isPassed, lessonOf, solutionIsOpen, standingOf, type RunnerState } from './state.ts';

/** What a key does, for the line at the bottom. Only what is possible now is offered. */
export type Action =
  | 'begin'
  | 'onward'
  | 'hint'
  | 'run'
  | 'timeline'
  | 'list'
  | 'solution'
  | 'story'
  | 'editor'
  | 'next'
  | 'diff'
  | 'attempts'
  | 'look'
  | 'restore'
  | 'zoom'
  | 'move'
  | 'whole'
  | 'search'
  | 'filter'
  | 'pending'
  | 'choose'
  | 'back'
  | 'help'
  | 'quit';

export interface KeyOffer {
  readonly key: string;
  readonly action: Action;
}

const offer = (key: string, action: Action): KeyOffer => ({ key, action });

/** The keys that do something in this state; never empty while the course runs. */
export const legalKeys = (state: RunnerState): readonly KeyOffer[] => {
  const { page, shown } = state;
  const idle = isIdle(state);
  switch (page.name) {
    case 'prediction':
      return [offer('enter', 'choose')];
    case 'list':
      return page.filter.typing
        ? [offer('enter', 'choose'), offer('escape', 'back')]
        : [
            ...(idle || page.selected === state.current ? [offer('enter', 'choose')] : []),
            offer('/', 'search'),
            offer('f', 'filter'),
            offer('n', 'pending'),
            offer('escape', 'back'),
            offer('?', 'help'),
            offer('q', 'quit'),
          ];
    case 'chapter':
      return [
        offer('enter', page.part === 'begin' ? 'onward' : 'next'),
        offer('l', 'list'),
        offer('?', 'help'),
        offer('q', 'quit'),
      ];
    case 'finished':
      return [offer('escape', 'back'), offer('l', 'list'), offer('?', 'help'), offer('q', 'quit')];
    case 'story':
    case 'result':
    case 'hints':
    case 'timeline':
    case 'solution':
    case 'diff':
    case 'attempts':
    case 'attempt':
    case 'help': {
      const moves = page.name === 'timeline' && page.zoom > 1;
      const offers: KeyOffer[] = [];
      if (page.name === 'story' && state.job === null) offers.push(offer('enter', 'begin'));
      if (page.name === 'attempts') offers.push(offer('enter', 'look'));
      if (page.name === 'attempt' && idle && typeof page.text?.source === 'string') offers.push(offer('u', 'restore'));
      if (page.name === 'timeline') offers.push(offer('+', 'zoom'));
      if (moves) offers.push(offer('h', 'move'), offer('0', 'whole'));
      if (idle && isPassed(state)) offers.push(offer('n', 'next'));
      if (lessonOf(state).hints > 0 && !moves) offers.push(offer('h', 'hint'));
      if (state.job === null) offers.push(offer('r', 'run'));
      if (shown !== null && page.name !== 'timeline') offers.push(offer('t', 'timeline'));
      if (solutionIsOpen(state) && page.name !== 'solution') offers.push(offer('s', 'solution'));
      if (solutionIsOpen(state) && page.name !== 'diff') offers.push(offer('d', 'diff'));
      if (standingOf(state).attempts.length > 0 && page.name !== 'attempts') offers.push(offer('a', 'attempts'));
      if (page.name === 'result') offers.push(offer('p', 'story'));
      else if (page.name !== 'story' || shown !== null) offers.push(offer('escape', 'back'));
      offers.push(offer('e', 'editor'));
      if (!moves) offers.push(offer('l', 'list'));
      offers.push(offer('?', 'help'), offer('q', 'quit'));
      return offers;
    }
  }
};
