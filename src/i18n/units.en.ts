/** How long something took, in English. */
export const unitsEn = {
  'unit.ms': '{n} ms',
  'unit.s': '{n} s',
} as const;
