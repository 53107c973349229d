const { floor, sqrt } = Math;

/**
 * Counts the primes in [from, to) by trial division. Deterministic and without a cache: the same range always costs the same
 * work, which is what makes it a model of CPU-bound code.
 */
export const countPrimesIn = (from: number, to: number): number => {
  let count = 0;
  for (let candidate = from < 2 ? 2 : from; candidate < to; candidate++) {
    const limit = floor(sqrt(candidate));
    let prime = true;
    for (let divisor = 2; divisor <= limit; divisor++) {
      if (candidate % divisor === 0) {
        prime = false;
        break;
      }
    }
    if (prime) count += 1;
  }
  return count;
};

/** CPU time of one job of the course, in milliseconds (CURRICULUM: a bad exercise holds the loop for 300 ms or more). */
const JOB_MS = 300;
const SAMPLE_TO = 200_000;

/**
 * The `to` for which `countPrimesIn(2, to)` takes about 300 ms of CPU on this machine. `cpuMs` reads the process's CPU time:
 * CPU time and not the wall clock, so that a busy machine does not get a smaller job than the same machine when idle.
 */
export const calibrateJob = (cpuMs: () => number): number => {
  let to = SAMPLE_TO;
  countPrimesIn(2, to); // compiled while it runs
  for (let round = 0; round < 3; round++) {
    const before = cpuMs();
    countPrimesIn(2, to);
    to = scaled(to, cpuMs() - before);
  }
  return to;
};

/** Trial division up to n costs about n^1.5 / ln n; over the range that is used here that is n^1.42. */
const scaled = (to: number, spentMs: number): number =>
  floor(to * (JOB_MS / (spentMs < 1 ? 1 : spentMs)) ** (1 / 1.42));
