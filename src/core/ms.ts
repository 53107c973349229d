/** Whole milliseconds, for sentences. */
export const wholeMs = (ms: number): number => Math.round(ms);

/** Tenths of a millisecond, for the JSON and for short durations. */
export const tenthMs = (ms: number): number => Math.round(ms * 10) / 10;
