// diagnosis: one-after-another
// fails: overlap
// Promise chains run in the background, await does not.
import { delay } from 'async-course/kit';

export const main = (): Promise<number[]> => delay(200).then((near) => delay(300).then((far) => [near, far]));
