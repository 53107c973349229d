import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const MAIN = path.resolve('dist/cli/main.js');

/** A learner who speaks English and has no settings of their own. */
export const plainEnvironment = (changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const {
    NO_COLOR: _noColor,
    FORCE_COLOR: _forceColor,
    NODE_TEST_CONTEXT: _context,
    LC_ALL: _lcAll,
    LC_MESSAGES: _lcMessages,
    CI: _ci,
    ...rest
  } = process.env;
  return { ...rest, LANG: 'en_US.UTF-8', ...changes };
};

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command without a terminal. */
export const startCli = (args: readonly string[], { cwd, env = {} }: Place): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [MAIN, ...args], { cwd, env: plainEnvironment(env), stdio: 'pipe' });

export const cli = async (args: readonly string[], place: Place): Promise<Ended> => {
  const child = startCli(args, place);
  child.stdin.end();
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
};

/** Whether any process has this word in its command line or its environment; only Linux can tell. */
export const someProcessWith = (word: string): boolean =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .some((pid) => ['cmdline', 'environ'].some((part) => contentOf(`/proc/${pid}/${part}`).includes(word)));

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // it has ended, or is somebody else's
  }
};
