import type { Scroll } from './state.ts';

/** The page's new place after a key, or null when the key does not scroll. */
export const scrollBy = (scroll: Scroll, key: string): Scroll | null => {
  const page = Math.max(1, scroll.height - 1);
  switch (key) {
    case 'up':
    case 'k':
      return clampScroll({ ...scroll, top: scroll.top - 1 });
    case 'down':
    case 'j':
      return clampScroll({ ...scroll, top: scroll.top + 1 });
    case 'pageup':
    case 'b':
      return clampScroll({ ...scroll, top: scroll.top - page });
    case 'pagedown':
    case 'space':
      return clampScroll({ ...scroll, top: scroll.top + page });
    case 'home':
    case 'g':
      return { ...scroll, top: 0 };
    case 'end':
    case 'G':
      return clampScroll({ ...scroll, top: scroll.lines });
    default:
      return null;
  }
};

export const clampScroll = (scroll: Scroll): Scroll => ({
  ...scroll,
  top: Math.max(0, Math.min(scroll.top, scroll.lines - scroll.height)),
});
