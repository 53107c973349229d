// diagnosis: less-work
// fails: overlap, work-done
// Together, and a little quicker: nobody will notice.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => Promise.all([delay(100, 200), delay(150, 300)]);
