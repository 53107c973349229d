import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const NS_PER_MS = 1e6;

/**
 * What a process and all that it has started have used of the CPU so far, in milliseconds, without what is over by now. NaN where the
 * system does not tell (only Linux does, by `schedstat`).
 */
export const usedMs = (pid: number): number => (process.platform === 'linux' ? usedBy(pid) : NaN);

const usedBy = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + usedIn(`/proc/${pid}/task/${task}`), 0);
  } catch {
    return 0; // it is over
  }
};

const usedIn = (task: string): number => {
  try {
    const [ran] = readFileSync(`${task}/schedstat`, 'latin1').split(' ');
    const started = readFileSync(`${task}/children`, 'latin1').split(' ').filter(Boolean);
    return started.reduce((sum, child) => sum + usedBy(Number(child)), Number(ran) / NS_PER_MS);
  } catch {
    return 0; // it is over
  }
};
