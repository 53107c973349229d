// diagnosis: executor-runs-here
// fails: parallel, not-blocked
// new Promise takes the work off the main thread.
import { countPrimes } from 'async-course/kit';

const report = (n: number): Promise<number> => new Promise((resolve) => resolve(countPrimes(n)));

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
