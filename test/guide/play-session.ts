import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { plainEnvironment } from '../e2e/cli.ts';
import type { Session } from './example-sessions.ts';

interface Playing {
  /** Waits until the program, or debug mode, has said this. */
  readonly said: (words: string) => Promise<void>;
  /** Asks the program's server. */
  readonly get: (path: string) => Promise<void>;
  /** Ctrl-C: the whole group gets it, as from a terminal. */
  readonly interrupt: () => Promise<void>;
}

/** Uses a program while it runs. */
export type PlaySession = (playing: Playing) => Promise<void>;

export const examplesFolder = path.resolve('test', 'fixtures', 'sessions');
const PORT = '43117';
/** As wide as the pages are shown. */
const COLUMNS = '112';

/** What is typed, as this machine has it: the command that was built, the runtime that runs this. */
const typed = (command: string, folder: string): readonly string[] => {
  const words = command.split(' ');
  if (words[0] === 'npx') return [path.join(folder, 'node_modules/async-course/dist/cli/main.js'), ...words.slice(2)];
  // In a terminal that is what Node shows; its other formats are for pipes.
  return ['--test-reporter=spec', ...words.slice(1)];
};

/** Plays a session with the package that was built, in a folder of its own, and gives what is then on the screen. */
export const playSession = async ({ command, files, play, show }: Session, language: string): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-sessions-'));
  try {
    await installHere(folder);
    for (const file of files) await cp(path.join(examplesFolder, file), path.join(folder, file));
    const output = await outputOf(typed(command, folder), folder, language, play);
    const shown = (show ?? ((all) => all))(output).trimEnd();
    if (shown.includes(folder)) throw new Error(`the path of this machine is in the output:\n${shown}`);
    return `$ ${command}\n${shown}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const installHere = async (folder: string): Promise<void> => {
  const installed = path.join(folder, 'node_modules', 'async-course');
  await mkdir(installed, { recursive: true });
  await cp('package.json', path.join(installed, 'package.json'));
  await cp('dist', path.join(installed, 'dist'), { recursive: true, filter: (file) => !file.endsWith('.map') });
};

const outputOf = async (
  args: readonly string[],
  cwd: string,
  language: string,
  play: PlaySession | undefined,
): Promise<string> => {
  const env = plainEnvironment({ LANG: `${language}.UTF-8`, COLUMNS, PORT });
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(child, 'close');
  let output = '';
  let hearers: (() => void)[] = [];
  const hear = (chunk: string): void => {
    output += chunk;
    for (const heard of hearers.splice(0)) heard();
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  const said = async (words: string): Promise<void> => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(`it ended before it said ${words}:\n${output}`);
      await new Promise<void>((resolve) => hearers.push(resolve));
    }
  };
  const get = async (asked: string): Promise<void> =>
    void (await (await fetch(`http://localhost:${PORT}${asked}`)).text());
  const interrupt = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  await play?.({ said, get, interrupt });
  await ended;
  hearers = [];
  return output;
};
