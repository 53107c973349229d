// diagnosis: one-after-another
// fails: overlap
// The near supplier is nearly done, so the far one can be asked.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> =>
  await Promise.all([delay(200), delay(150).then(() => delay(300))]);
