// diagnosis: await-inside-all
// fails: overlap
// Promise.all makes things parallel, so put the awaits into it.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => Promise.all([await delay(200), await delay(300)]);
