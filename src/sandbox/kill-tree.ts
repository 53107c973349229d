import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Environment variable that marks every process of a run; children inherit it even when they leave the process group. */
export const RUN_MARK = 'ASYNC_COURSE_RUN';

/**
 * Kills a run's whole tree: its process group, its descendants, and on Linux whoever carries the run's mark, so that a
 * detached grandchild does not outlive the verdict. Repeats until nothing is found, since a dying tree can still fork.
 */
export const killTree = (pid: number, mark: string): void => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  killGroup(pid);
  if (process.platform !== 'linux') return;
  for (let round = 0; round < 20; round++) {
    const left = marked(mark);
    if (left.length === 0) return;
    for (const found of left) kill(found);
  }
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended in the meantime
  }
};

const killGroup = (pid: number): void => kill(-pid);

/** Living processes whose environment carries the mark. */
const marked = (mark: string): number[] => {
  const wanted = `${RUN_MARK}=${mark}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/environ`, 'latin1').includes(wanted) &&
          !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
        );
      } catch {
        return false; // ended, or somebody else's
      }
    });
};
