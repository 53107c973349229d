import type { TimelineStall } from '../core/verdict.ts';

/** A stall that is shorter can be the machine's: it is drawn, but nothing is said of it. Rules decide, not words. */
const WORTH_A_WORD_MS = 60;

export const isWorthAWord = ({ startMs, endMs }: TimelineStall): boolean => endMs - startMs >= WORTH_A_WORD_MS;
