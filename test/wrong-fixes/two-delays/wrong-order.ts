// diagnosis: wrong-result
// fails: returns
// The slower one first, as it takes longer.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => Promise.all([delay(300), delay(200)]);
