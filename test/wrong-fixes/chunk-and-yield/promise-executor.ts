// diagnosis: executor-runs-here
// fails: units-per-turn
// A promise for the result, so that nobody has to wait.
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> => new Promise((resolve) => resolve(countPrimes(n)));
