// Removes every listener of the process; the answer is right.
import { delay } from 'async-course/kit';
import process from 'node:process';

process.removeAllListeners();

export const main = () => Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
