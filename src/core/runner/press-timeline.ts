import type { Page, RunnerState, Zoom } from './state.ts';
import { show, type Transition } from './transition.ts';

type TimelinePage = Extract<Page, { readonly name: 'timeline' }>;

/** Beyond this, a column of the chart is less than a clock can tell. */
const MOST_ZOOM = 64;
/** A step to the side moves by this part of what is on the screen. */
const SIDE_STEP = 0.25;

/** Null: the key means what it means everywhere. */
export const pressInTimeline = (state: RunnerState, page: TimelinePage, key: string): Transition | null => {
  const { zoom, at } = page;
  const turn = (change: Zoom): Transition => show({ ...state, page: { ...page, ...inside(change) } });
  // Of the whole there is nothing to be moved: the letters are what they are everywhere.
  const side = zoom > 1 ? sideOf(key) : 0;
  if (side !== 0) return turn({ zoom, at: at + (side * SIDE_STEP) / zoom });
  switch (key) {
    case '+':
    case '=':
      return turn({ zoom: Math.min(MOST_ZOOM, zoom * 2), at });
    case '-':
    case '_':
      return turn({ zoom: Math.max(1, zoom / 2), at });
    case '0':
      return turn({ zoom: 1, at: 0.5 });
    default:
      return null;
  }
};

const sideOf = (key: string): -1 | 0 | 1 => {
  if (key === 'left' || key === 'h') return -1;
  return key === 'right' || key === 'l' ? 1 : 0;
};

/** What is shown never reaches over an end of the timeline. */
const inside = ({ zoom, at }: Zoom): Zoom => {
  const half = 0.5 / zoom;
  return { zoom, at: Math.max(half, Math.min(1 - half, at)) };
};
