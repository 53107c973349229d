import type { screenEn } from './screen.en.ts';

/** What the panels and the interactive course say, in Korean. */
export const screenKo: Readonly<Record<keyof typeof screenEn, string>> = {
  'timeline.loop': '루프',
};
