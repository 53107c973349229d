import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { DebugReport } from '../../src/core/debug/report.ts';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { MAIN, plainEnvironment, type Ended } from './cli.ts';

const preload = pathToFileURL(path.resolve('dist/debug.js')).href;

export interface Told {
  readonly event: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly call: string | null;
  readonly thread: number;
  readonly open?: boolean;
  readonly error?: string | null;
  readonly report?: DebugReport;
}

/** What debug mode said on stderr, beside the program's own words. */
export const toldIn = (stderr: string): readonly Told[] =>
  stderr
    .split('\n')
    .filter((line) => line.startsWith('{"event"'))
    .map((line) => JSON.parse(line) as Told);

export const stallsIn = (stderr: string): readonly string[] =>
  toldIn(stderr)
    .filter(({ event, open }) => event === 'stall' && open !== true)
    .map(({ file, line }) => `${file}:${line}`);

export interface Running {
  readonly folder: string;
  readonly ended: Promise<Ended & { readonly signal: NodeJS.Signals | null }>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export const start = async (
  context: TestContext,
  args: (file: string) => readonly string[],
  file: string,
  files: Readonly<Record<string, string>>,
): Promise<Running> => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, files);
  const child = spawn(process.execPath, args(file), {
    cwd: folder,
    env: plainEnvironment({
      ASYNC_COURSE_DEBUG_JSON: '1',
      ASYNC_COURSE_DEBUG_CACHE: path.join(folder, 'cache'),
      TMPDIR: folder,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  context.after(() => child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }));
  return { folder, ended, kill: (signal) => child.kill(signal), stdout: () => stdout, stderr: () => stderr };
};

/** Whether the threads of a program have noted this by now, in the folder that they leave behind. */
export const noted = (folder: string, what: RegExp): boolean =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\d+-\d+\.jsonl$/.test(name))
    .some((name) => what.test(readFileSync(path.join(folder, name), 'utf8')));

export const launched = (file: string): readonly string[] => [
  MAIN,
  'debug',
  '--html',
  'page.html',
  '--trace',
  'trace.json',
  file,
];
export const preloaded = (file: string): readonly string[] => ['--import', preload, file];
export const required = (file: string): readonly string[] => ['-r', path.resolve('dist/debug.cjs'), file];
