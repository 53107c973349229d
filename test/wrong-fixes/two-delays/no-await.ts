// diagnosis: not-awaited
// fails: returns, overlap, work-done, no-floating
// Without await nothing has to wait for anything.
import { delay } from 'async-course/kit';

export const main = async () => [delay(200), delay(300)];
