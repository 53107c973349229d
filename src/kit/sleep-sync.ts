import { openSpan } from './recorder.ts';

const { wait } = Atomics;

/**
 * Sleeps by parking the thread: nothing else runs in it meanwhile, not even a timer. What `time.sleep` is in Python.
 * @param ms milliseconds to sleep
 */
export const sleepSync = (ms: number): void => {
  const close = openSpan('block', 'sleepSync', ms);
  wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  close();
};
