import { legalKeys, type Action, type KeyOffer } from '../core/runner/keys.ts';
import { isPassed, lessonOf, standingOf, type RunnerState } from '../core/runner/state.ts';
import { words, type Look } from './look.ts';
import { widthOf } from './width.ts';

/** What gives way first when the line is full, by where one is; every key still works, and `?` tells of all. */
const lessImportant = {
  /** To be mended. */
  open: ['editor', 'story', 'attempts', 'timeline', 'solution', 'diff', 'list', 'back', 'run', 'hint', 'help'],
  /** To be looked back at. */
  passed: [
    'editor',
    'story',
    'run',
    'hint',
    'attempts',
    'back',
    'timeline',
    'solution',
    'list',
    'diff',
    'help',
    'next',
  ],
  /** Beside the exercise: the way back and what this page alone can do. */
  aside: [
    'editor',
    'story',
    'hint',
    'attempts',
    'run',
    'timeline',
    'solution',
    'diff',
    'next',
    'list',
    'whole',
    'help',
    'move',
    'back',
  ],
  list: ['pending', 'filter', 'back', 'help', 'search'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

const givingWay = (state: RunnerState): readonly Action[] => {
  const { name } = state.page;
  if (name === 'list') return lessImportant.list;
  if (name === 'hints') return lessImportant.aside.filter((action) => action !== 'hint');
  if (name !== 'story' && name !== 'result') return lessImportant.aside;
  return lessImportant[isPassed(state) ? 'passed' : 'open'];
};

/** The keys that do something now, as many as fit in one line. */
export const renderKeys = (state: RunnerState, look: Look): string => {
  const line = ` ${join(fitting(state, look), state, look)}`;
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

/** What never gives way, and then as much of the rest as there is room for, the most important first. */
const fitting = (state: RunnerState, look: Look): readonly KeyOffer[] => {
  const all = legalKeys(state);
  const rest = givingWay(state);
  let kept = all.filter(({ action }) => !rest.includes(action));
  for (const action of rest.toReversed()) {
    const more = all.filter((offer) => offer.action === action || kept.includes(offer));
    if (widthOf(join(more, state, look)) <= look.width - 2) kept = more;
  }
  return kept;
};

const join = (offers: readonly KeyOffer[], state: RunnerState, look: Look): string =>
  offers.map(({ action }) => label(action, state, look)).join('  ');

const label = (action: Action, state: RunnerState, look: Look): string => {
  if (action === 'begin') return words(look, beginKey(state));
  if (action !== 'hint') return words(look, `key.${action}`);
  return words(look, 'key.hint', hintNumbers(state));
};

/** What the key will show: the next one on the hints' page, and what was seen elsewhere. */
export const hintNumbers = (state: RunnerState): { readonly n: number; readonly total: number } => {
  const total = lessonOf(state).hints;
  const { hints } = standingOf(state);
  return { n: Math.min(total, Math.max(1, state.page.name === 'hints' ? hints + 1 : hints)), total };
};

export const beginKey = (state: RunnerState): 'key.begin' | 'key.begin.result' | 'key.begin.check' => {
  if (state.shown !== null) return 'key.begin.result';
  return standingOf(state).attempts.length > 0 ? 'key.begin.check' : 'key.begin';
};
