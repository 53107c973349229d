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
  switch (key) {
    case '+':
    case '=':
      return turn({ zoom: Math.min(MOST_ZOOM, zoom * 2), at });
    case '-':
    case '_':
      return turn({ zoom: Math.max(1, zoom / 2), at });
    case '0':
      return turn({ zoom: 1, at: 0.5 });
    case 'left':
    case '<':
      return turn({ zoom, at: at - SIDE_STEP / zoom });
    case 'right':
    case '>':
      return turn({ zoom, at: at + SIDE_STEP / zoom });
    default:
      return null;
  }
};

/** What is shown never reaches over an end of the timeline. */
const inside = ({ zoom, at }: Zoom): Zoom => {
  const half = 0.5 / zoom;
  return { zoom, at: Math.max(half, Math.min(1 - half, at)) };
};
