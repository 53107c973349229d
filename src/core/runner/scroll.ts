import type { Scroll } from './state.ts';

/** The page's new place after a key, or null when the key does not scroll. */
export const scrollBy = (scroll: Scroll, key: string): Scroll | null => {
  const top = placeAfter(key, scroll.top, scroll.lines - scroll.height, scroll.height);
  return top === null ? null : { ...scroll, top };
};

/**
 * Where a key that moves leads among places from 0 to `last`, of which a window of `height` rows shows some; null for every other
 * key. The same keys everywhere: arrows, vim's, and a pager's.
 */
export const placeAfter = (key: string, at: number, last: number, height: number): number | null => {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move === undefined ? null : Math.max(0, Math.min(last, move(at, Math.max(1, height - 1))));
};

const up = (at: number): number => at - 1;
const down = (at: number): number => at + 1;
const pageUp = (at: number, page: number): number => at - page;
const pageDown = (at: number, page: number): number => at + page;
const first = (): number => 0;
const end = (): number => Infinity;

const moves: Readonly<Record<string, (at: number, page: number) => number>> = {
  up,
  k: up,
  down,
  j: down,
  pageup: pageUp,
  b: pageUp,
  pagedown: pageDown,
  space: pageDown,
  home: first,
  g: first,
  end,
  G: end,
};

export const clampScroll = (scroll: Scroll): Scroll => ({
  ...scroll,
  top: Math.max(0, Math.min(scroll.top, scroll.lines - scroll.height)),
});
