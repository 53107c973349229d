import { legalKeys, type Action, type KeyOffer } from '../core/runner/keys.ts';
import type { RunnerState } from '../core/runner/state.ts';
import { beginKey, hintNumbers } from './key-line.ts';
import { words, type Look } from './look.ts';

/** Keys that only a screen needs: a typed name is a search, and a timeline in words is whole. */
const silent: readonly Action[] = ['search', 'zoom'];

/** Words that mean something on another page: the course says why they do nothing here, and does not take them for unknown. */
const elsewhere: readonly KeyOffer[] = [
  { key: 'h', action: 'hint' },
  { key: 'r', action: 'run' },
  { key: 't', action: 'timeline' },
  { key: 's', action: 'solution' },
  { key: 'd', action: 'diff' },
  { key: 'a', action: 'attempts' },
  { key: 'n', action: 'next' },
  { key: 'p', action: 'story' },
  { key: 'l', action: 'list' },
];

const spokenOffers = (state: RunnerState): readonly KeyOffer[] =>
  legalKeys(state).filter(({ action }) => !silent.includes(action));

/** What can be typed now, as a sentence. */
export const spokenKeys = (state: RunnerState, look: Look): string =>
  words(look, 'plain.keys', {
    keys: spokenOffers(state)
      .map((offer) => spokenKey(offer, state, look))
      .join('; '),
  });

/** The key that a typed word or letter stands for; null when it stands for none. */
export const keyOfWord = (typed: string, state: RunnerState, look: Look): string | null => {
  const word = typed.trim().toLowerCase();
  if (word === '') return 'enter';
  const offered = [...spokenOffers(state), ...elsewhere].find((offer) => namesOf(offer, state, look).includes(word));
  if (offered !== undefined) return offered.key;
  // A letter that does nothing here is a key all the same: the course says why it does nothing.
  return [...word].length === 1 && word !== '/' ? word : null;
};

const spokenKey = (offer: KeyOffer, state: RunnerState, look: Look): string => {
  if (offer.action === 'begin') return words(look, `plain.${beginKey(state)}`);
  if (offer.action === 'hint') return words(look, 'plain.key.hint', hintNumbers(state));
  if (offer.action === 'back' || offer.action === 'choose') return words(look, `plain.key.${offer.action}`);
  const { key, word } = labelOf(offer.action, look);
  if (offer.key === 'enter') return words(look, 'plain.key.enter', { word });
  return `${key}: ${word}`;
};

const namesOf = ({ key, action }: KeyOffer, state: RunnerState, look: Look): readonly string[] => {
  const label = labelOf(action, look);
  return [key, action, label.key, label.word].map((name) => name.toLowerCase());
};

/** `[r]un` is the key `r` and the word `run`, and `[Esc] back` the key `Esc` and the word `back`. */
const labelOf = (action: Action, look: Look): { readonly key: string; readonly word: string } => {
  const label = action === 'begin' ? words(look, 'key.begin') : words(look, `key.${action}`);
  const [, key = '', space = '', rest = ''] = /^\[([^\]]+)\](\s?)(.*)$/.exec(label) ?? [];
  const word = (space === '' ? key + rest : rest).replace(/\s*\{.*$/, '');
  return { key, word };
};
