import process from 'node:process';

const clocks = (): readonly unknown[] => [
  globalThis.Date,
  globalThis.Date.now,
  globalThis.performance,
  globalThis.performance.now,
  globalThis.setTimeout,
  globalThis.setInterval,
  globalThis.setImmediate,
  process.hrtime,
  process.hrtime.bigint,
];

/**
 * A learner's code may replace the clocks and the timers. The meter has its own, but says so: whoever measures with a clock of
 * his own making measures nothing.
 * @returns whether all of them are still those of now
 */
export const watchClocks = (): (() => boolean) => {
  const before = clocks();
  return () => {
    try {
      const now = clocks();
      for (let index = 0; index < before.length; index++) if (before[index] !== now[index]) return false;
      return true;
    } catch {
      return false;
    }
  };
};
