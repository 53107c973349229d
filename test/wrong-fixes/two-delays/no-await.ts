// diagnosis: not-awaited
// fails: no-floating, no-leftovers, overlap, returns, work-done
// Without await nothing has to wait for anything.
import { delay } from 'async-course/kit';

export const main = async () => [delay(200), delay(300)];
