import { threadId } from 'node:worker_threads';

const busy: boolean[] = [];

/** More than the runtime's own threads ever are: lanes of different threads of the program do not meet. */
const MOST = 1024;

/**
 * A number for a thread of the runtime itself, which has no name: the lowest that this thread of the program has free. They are
 * below zero, so that none of them is a thread of the program's. How many are in use is how many jobs are out at once.
 */
export const takeLane = (): { readonly thread: number; readonly leave: () => void } => {
  let lane = 0;
  while (busy[lane] === true) lane++;
  busy[lane] = true;
  return {
    thread: -(threadId * MOST + lane + 1),
    leave: () => {
      busy[lane] = false;
    },
  };
};
