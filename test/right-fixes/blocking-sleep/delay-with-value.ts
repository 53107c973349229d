// style: the kit’s delay with a value, no async function
import { delay } from 'async-course/kit';

export const main = (): Promise<number[]> => Promise.all([delay(100, 1), delay(100, 2), delay(100, 3)]);
