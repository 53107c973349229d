import { readFile } from 'node:fs/promises';

/** Of the fields behind the name, which can hold spaces and parentheses itself; proc(5) counts `starttime` as 22 of all. */
const START_FIELD = 22 - 3;

/** When a process started, as the system counts it: with its id it names the process for ever. Null where the system does not tell. */
export const startOf = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD] ?? null;
};
