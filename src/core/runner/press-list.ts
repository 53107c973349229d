import { exerciseOf } from '../progress.ts';
import { listedLessons } from './list-filter.ts';
import { placeAfter } from './scroll.ts';
import { isIdle, noFilter, type ListFilter, type Page, type RunnerState } from './state.ts';
import { goTo, notice, show, stay, turnTo, type Transition } from './transition.ts';

type ListPage = Extract<Page, { readonly name: 'list' }>;

const filters: readonly ListFilter['status'][] = ['all', 'pending', 'done'];

/** What a key does in the list; `leave` is the page behind it. */
export const pressInList = (state: RunnerState, page: ListPage, key: string, leave: Page): Transition => {
  const { filter } = page;
  if (filter.typing) return typeSearch(state, page, key, leave);
  const narrow = (change: Partial<ListFilter>): Transition => withFilter(state, page, { ...filter, ...change });
  const move = moveBy(state, page, key);
  if (move !== null) return move;
  switch (key) {
    case 'enter':
      return choose(state, page.selected, leave);
    case '/':
      return narrow({ typing: true, search: '' });
    case 'f':
      return narrow({ status: filters[(filters.indexOf(filter.status) + 1) % filters.length] ?? 'all' });
    case 'n':
      return nextPending(state, page);
    case 'escape':
    case 'backspace':
      return filter.search !== '' || filter.status !== 'all' ? withFilter(state, page, noFilter) : away(state, leave);
    case 'l':
      return away(state, leave);
    default:
      return stay(state);
  }
};

const away = (state: RunnerState, leave: Page): Transition => show(turnTo(state, leave));

/** While a search is typed, every letter belongs to it; arrows still move. */
const typeSearch = (state: RunnerState, page: ListPage, key: string, leave: Page): Transition => {
  const { filter } = page;
  const search = (text: string): Transition => withFilter(state, page, { ...filter, search: text });
  switch (key) {
    case 'enter': {
      const found = listedLessons(state, filter);
      const typed = { ...state, page: { ...page, filter: { ...filter, typing: false } } };
      // One that is found is meant; of several the arrows choose.
      return found.length === 1 ? choose(typed, page.selected, leave) : show(typed);
    }
    case 'escape':
      return withFilter(state, page, { ...filter, search: '', typing: false });
    case 'backspace':
      return filter.search === ''
        ? withFilter(state, page, { ...filter, typing: false })
        : search([...filter.search].slice(0, -1).join(''));
    case 'space':
      return search(`${filter.search} `);
    default: {
      if ([...key].length === 1) return search(filter.search + key);
      return moveBy(state, page, key) ?? stay(state);
    }
  }
};

/** The selection stays where it is if the list still shows it. */
const withFilter = (state: RunnerState, page: ListPage, filter: ListFilter): Transition => {
  const shown = listedLessons(state, filter);
  const selected = shown.includes(page.selected) ? page.selected : (shown[0] ?? page.selected);
  return show({ ...state, page: { ...page, selected, filter } });
};

const moveBy = (state: RunnerState, page: ListPage, key: string): Transition | null => {
  const shown = listedLessons(state, page.filter);
  const to = placeAfter(key, shown.indexOf(page.selected), shown.length - 1, state.scroll.height);
  return to === null ? null : show({ ...state, page: { ...page, selected: shown[to] ?? page.selected } });
};

/** The next one that is not passed, around the end. */
const nextPending = (state: RunnerState, page: ListPage): Transition => {
  const shown = listedLessons(state, page.filter);
  const at = shown.indexOf(page.selected);
  const order = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
  const isPending = (index: number): boolean =>
    exerciseOf(state.progress, state.lessons[index]?.id ?? '').status !== 'done';
  const selected = order.find(isPending);
  return selected === undefined
    ? notice(state, 'notice.none-pending')
    : show({ ...state, page: { ...page, selected } });
};

/** From the list to an exercise; to the page behind it where that is the one. */
export const choose = (state: RunnerState, selected: number, leave: Page): Transition => {
  if (selected === state.current) return away(state, leave);
  // A verdict belongs to the exercise that is on the screen.
  return isIdle(state) ? goTo(state, selected) : notice(state, 'notice.running');
};
