/** How often a free loop ticks in debug mode (milliseconds). */
export const TICK_MS = 10;
