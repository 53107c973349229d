import { isPassed, lessonOf, solutionIsOpen, standingOf, type RunnerState } from './state.ts';

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
  const { page, job, shown } = state;
  switch (page.name) {
    case 'prediction':
      return [offer('enter', 'choose')];
    case 'list':
      return page.filter.typing
        ? [offer('enter', 'choose'), offer('escape', 'back')]
        : [
            ...(job === null || page.selected === state.current ? [offer('enter', 'choose')] : []),
            offer('/', 'search'),
            offer('f', 'filter'),
            offer('n', 'pending'),
            offer('escape', 'back'),
            offer('q', 'quit'),
          ];
    case 'chapter':
      return [offer('enter', page.part === 'begin' ? 'onward' : 'next'), offer('l', 'list'), offer('q', 'quit')];
    case 'finished':
      return [offer('l', 'list'), offer('q', 'quit')];
    case 'story':
    case 'result':
    case 'hints':
    case 'timeline':
    case 'solution':
    case 'diff':
    case 'attempts':
    case 'attempt':
    case 'help': {
      const idle = job === null;
      const offers: KeyOffer[] = [];
      if (page.name === 'story' && idle) offers.push(offer('enter', 'begin'));
      if (page.name === 'attempts') offers.push(offer('enter', 'look'));
      if (page.name === 'attempt' && idle && typeof page.text?.source === 'string') offers.push(offer('u', 'restore'));
      if (page.name === 'timeline') offers.push(offer('+', 'zoom'));
      if (idle && isPassed(state)) offers.push(offer('n', 'next'));
      if (lessonOf(state).hints > 0) offers.push(offer('h', 'hint'));
      if (idle) offers.push(offer('r', 'run'));
      if (shown !== null && page.name !== 'timeline') offers.push(offer('t', 'timeline'));
      if (solutionIsOpen(state) && page.name !== 'solution') offers.push(offer('s', 'solution'));
      if (solutionIsOpen(state) && page.name !== 'diff') offers.push(offer('d', 'diff'));
      if (standingOf(state).attempts.length > 0 && page.name !== 'attempts') offers.push(offer('a', 'attempts'));
      if (page.name === 'result') offers.push(offer('p', 'story'));
      else if (page.name !== 'story' || shown !== null) offers.push(offer('escape', 'back'));
      offers.push(offer('e', 'editor'), offer('l', 'list'), offer('?', 'help'), offer('q', 'quit'));
      return offers;
    }
  }
};
