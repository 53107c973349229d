import type { ListChapter } from '../../src/view/list.ts';

export const chapters: readonly ListChapter[] = [
  {
    number: 1,
    done: 2,
    all: 2,
    title: 'Reading the clock',
    rows: [
      { number: 1, id: 'timing-wrapper', title: 'A timer around the call times the work', minutes: 6, status: 'done' },
      { number: 2, id: 'two-delays', title: 'Two questions, one after the other', minutes: 5, status: 'done' },
    ],
  },
  {
    number: 2,
    done: 0,
    all: 2,
    title: 'CPU 바운드 작업',
    rows: [
      { number: 3, id: 'cpu-two-tasks', title: '두 개의 계산, 하나의 스레드', minutes: 8, status: 'current' },
      {
        number: 4,
        id: 'chunk-and-yield',
        title: 'A title that is far too long for a list on any terminal of the usual eighty columns',
        minutes: 12,
        status: 'pending',
      },
    ],
  },
];
