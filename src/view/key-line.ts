import { legalKeys, type Action, type KeyOffer } from '../core/runner/keys.ts';
import { lessonOf, standingOf, type RunnerState } from '../core/runner/state.ts';
import { words, type Look } from './look.ts';
import { widthOf } from './width.ts';

/** What gives way first when the line is full; every key still works, and `?` or this order's end says so. */
const lessImportant: readonly Action[] = [
  'editor',
  'story',
  'attempts',
  'timeline',
  'pending',
  'back',
  'solution',
  'run',
  'list',
  'filter',
  'diff',
  'help',
];

/** The keys that do something now, as many as fit in one line. */
export const renderKeys = (state: RunnerState, look: Look): string => {
  let offers = legalKeys(state);
  const width = look.width - 2;
  for (const action of lessImportant) {
    if (widthOf(join(offers, state, look)) <= width) break;
    offers = offers.filter((offer) => offer.action !== action);
  }
  const line = ` ${join(offers, state, look)}`;
  const { good, strong } = look.theme;
  // After a pass the way on is what one looks for.
  const next = label('next', state, look);
  return line
    .replace(/\[[^\]]+\]/g, (name) => strong(name))
    .replace(
      next.replace(/\[[^\]]+\]/g, (name) => strong(name)),
      (found) => good(found),
    );
};

const join = (offers: readonly KeyOffer[], state: RunnerState, look: Look): string =>
  offers.map(({ action }) => label(action, state, look)).join('  ');

const label = (action: Action, state: RunnerState, look: Look): string => {
  if (action === 'begin') return words(look, beginKey(state));
  if (action !== 'hint') return words(look, `key.${action}`);
  const total = lessonOf(state).hints;
  const { hints } = standingOf(state);
  // What the key will show: the next one on the hints' page, and what was seen elsewhere.
  const n = Math.min(total, Math.max(1, state.page.name === 'hints' ? hints + 1 : hints));
  return words(look, 'key.hint', { n, total });
};

const beginKey = (state: RunnerState): 'key.begin' | 'key.begin.result' | 'key.begin.check' => {
  if (state.shown !== null) return 'key.begin.result';
  return standingOf(state).attempts.length > 0 ? 'key.begin.check' : 'key.begin';
};
