import type { unitsEn } from './units.en.ts';

/** How long something took, in Korean. */
export const unitsKo: Readonly<Record<keyof typeof unitsEn, string>> = {
  'unit.ms': '{n}ms',
  'unit.s': '{n}초',
};
