import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { namesOtherLoaders } from '../../../src/debug/other-loaders.ts';
import { MAIN, plainEnvironment } from '../../e2e/cli.ts';
import type { BenchProgram } from './program.ts';
import { talk, type InTurn } from './talk.ts';
import { usedMs } from './used.ts';

/** In debug mode by `-r` (beside loaders of the program's own by `--import`, as the command does), by `--import`, or by the command. */
export const debugWays = ['require', 'import', 'command'] as const;
export type DebugWay = (typeof debugWays)[number];

/** As it is, in debug mode, or with our own heartbeat as the witness. */
export type Way = 'bare' | DebugWay | 'witness';

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What a server answered. */
  readonly answers: string;
  /** From the start to the first word on stdout, in milliseconds. */
  readonly firstMs: number;
  /** Of the process and all that it waited for, in milliseconds; 0 unless counted. */
  readonly cpuMs: number;
  /** What of it a server used while it was asked; NaN where the system does not tell, 0 of what is none. */
  readonly askedMs: number;
}

export interface StartRequest {
  readonly program: BenchProgram;
  readonly folder: string;
  readonly way: Way;
  /** The long run. */
  readonly isHeavy?: boolean;
  /** What it uses of the CPU. */
  readonly counts?: boolean;
  readonly port: number;
  /** Of a server that is asked beside another. */
  readonly inTurn?: InTurn;
}

/** Whoever takes longer hangs (milliseconds). */
const MOST_MS = 120_000;

const preload = pathToFileURL(path.resolve('dist/debug.js')).href;
const required = path.resolve('dist/debug.cjs');
const witness = pathToFileURL(path.resolve('test/fixtures/bench/programs/witness.mjs')).href;

/** A shell tells what its child has used; in the background, so that a signal to the shell is not needed. */
const counting = '"$@" <&0 3>&- & echo "pid $!" >&3; wait $!; code=$?; times >&3; exit $code';

export const run = async ({
  program,
  folder,
  way,
  isHeavy = false,
  counts = false,
  port,
  inTurn,
}: StartRequest): Promise<Ran> => {
  const { entry, args = [], heavy, server, nodeOptions = '', stdin = '' } = program;
  const given = isHeavy ? (heavy?.args ?? args) : args;
  const options = ways[way === 'require' && namesOtherLoaders(nodeOptions) ? 'import' : way];
  const command = [process.execPath, ...options, entry, ...given];
  const [file = '', ...rest] = counts ? ['bash', '-c', counting, 'bash', ...command] : command;
  const startedAt = performance.now();
  const child = spawn(file, rest, {
    cwd: folder,
    env: plainEnvironment({
      ASYNC_COURSE_DEBUG_JSON: '1',
      NODE_OPTIONS: nodeOptions,
      PORT: String(port),
      ...(isHeavy && server === undefined && heavy?.rounds !== undefined ? { ROUNDS: String(heavy.rounds) } : {}),
    }),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const seen = { stdout: '', stderr: '', wire: '', firstMs: 0 };
  for (const [index, name] of [
    [1, 'stdout'],
    [2, 'stderr'],
    [3, 'wire'],
  ] as const)
    (child.stdio[index] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      seen[name] += chunk;
      if (name === 'stdout' && seen.firstMs === 0) seen.firstMs = performance.now() - startedAt;
    });
  const hangs = setTimeout(() => end('SIGKILL'), MOST_MS);
  const pid = (): number => Number(/^pid (\d+)/.exec(seen.wire)?.[1] ?? child.pid);
  const end = (signal: NodeJS.Signals): void => void process.kill(pid(), signal);
  child.stdin?.on('error', () => {}); // it may not read it
  child.stdin?.end(stdin);
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const rounds = isHeavy ? (heavy?.rounds ?? 1) : 1;
  const used = (): number => usedMs(pid());
  const { answers, askedMs } =
    server === undefined
      ? { answers: '', askedMs: 0 }
      : await talk({ server, rounds, port, stdout: () => seen.stdout, isOver, inTurn, used });
  if (server !== undefined && !isOver()) end('SIGTERM');
  const [code, signal] = await ended;
  clearTimeout(hangs);
  const { stdout, stderr, firstMs } = seen;
  return { code, signal, stdout, stderr, answers, firstMs, cpuMs: cpuOf(seen.wire), askedMs };
};

/** `times` of the shell: its own, and in the second line that of its children, each for the program and for the system. */
const cpuOf = (wire: string): number => {
  const children = wire.trimEnd().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
};

const ways: Readonly<Record<Way, readonly string[]>> = {
  bare: [],
  require: ['-r', required],
  import: ['--import', preload],
  command: [MAIN, 'debug'],
  witness: ['--import', witness],
};
