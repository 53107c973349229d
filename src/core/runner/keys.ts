import { isPassed, lessonOf, solutionIsOpen, type RunnerState } from './state.ts';

/** What a key does, for the line at the bottom. Only what is possible now is offered. */
export type Action =
  | 'begin'
  | 'hint'
  | 'run'
  | 'timeline'
  | 'list'
  | 'solution'
  | 'story'
  | 'editor'
  | 'next'
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
      return [...(job === null ? [offer('enter', 'choose')] : []), offer('escape', 'back'), offer('q', 'quit')];
    case 'finished':
      return [offer('l', 'list'), offer('q', 'quit')];
    case 'story':
    case 'result':
    case 'hints':
    case 'timeline':
    case 'solution':
    case 'help': {
      const idle = job === null;
      const offers: KeyOffer[] = [];
      if (page.name === 'story' && idle) offers.push(offer('enter', 'begin'));
      if (idle && isPassed(state)) offers.push(offer('n', 'next'));
      if (lessonOf(state).hints > 0) offers.push(offer('h', 'hint'));
      if (idle) offers.push(offer('r', 'run'));
      if (shown !== null && page.name !== 'timeline') offers.push(offer('t', 'timeline'));
      if (solutionIsOpen(state) && page.name !== 'solution') offers.push(offer('s', 'solution'));
      if (page.name === 'result') offers.push(offer('p', 'story'));
      else if (page.name !== 'story' || shown !== null) offers.push(offer('escape', 'back'));
      offers.push(offer('e', 'editor'), offer('l', 'list'), offer('?', 'help'), offer('q', 'quit'));
      return offers;
    }
  }
};
