#!/usr/bin/env node
import { closeSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isatty } from 'node:tty';
import { parseArgs, type Args } from './args.ts';
import type { Command } from './command.ts';
import { languageOf } from '../core/language-of.ts';
import { optionOf, type LiveOutput, type Surroundings } from './surroundings.ts';
import { packageRoot } from '../sandbox/package-root.ts';
import { detectTerminal } from '../view/detect-terminal.ts';

type Loaded = { readonly run: Command };
type PlainCommand = keyof typeof import('./commands/plain.ts');

const oneOfPlain = (name: PlainCommand) => async (): Promise<Loaded> => (await import('./commands/plain.ts'))[name];

/** What a command needs is read when it is called. In few files: to find and to open one costs more than to read it. */
const commands: Readonly<Record<string, () => Promise<Loaded>>> = {
  start: async () => await import('./commands/start.ts'),
  init: oneOfPlain('init'),
  list: oneOfPlain('list'),
  show: oneOfPlain('show'),
  hint: oneOfPlain('hint'),
  solution: oneOfPlain('solution'),
  diff: oneOfPlain('diff'),
  next: oneOfPlain('next'),
  status: oneOfPlain('status'),
  run: oneOfPlain('run'),
  demo: oneOfPlain('demo'),
  check: oneOfPlain('check'),
  watch: oneOfPlain('watch'),
  reset: oneOfPlain('reset'),
  attempts: oneOfPlain('attempts'),
  export: oneOfPlain('exportWork'),
  import: oneOfPlain('importWork'),
  doctor: async () => await import('./commands/doctor.ts'),
  author: async () => await import('./commands/author.ts'),
};

const stopping = new AbortController();
const stop = (): void => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  // A command that does not end by itself within a moment is ended; children die in the exit handlers of the sandbox.
  setTimeout(() => process.exit(130), 2000).unref();
};
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const signal of signals) process.on(signal, stop);
const leaveSignals = (): void => {
  for (const signal of signals) process.off(signal, stop);
};

/**
 * Whoever read us may be gone: `async-course list | head -1` is no error. A closed window is the end of the command, and an
 * error that is thrown for it could only be reported into the same closed window, again and again.
 */
for (const stream of [process.stdin, process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') stop();
  });

/**
 * At its end Node 20 gives each terminal back the modes that it had, and aborts when that fails, as it does when the window was
 * closed meanwhile. What is no terminal any more is closed first: there is nothing to give back.
 */
const terminals = [0, 1, 2].filter(isatty);
process.on('exit', () => {
  for (const descriptor of terminals) if (!isatty(descriptor)) closeSync(descriptor);
});

/** A bug is not a failed check: scripts must be able to tell them apart. */
const CRASHED = 70;

const main = async (argv: readonly string[]): Promise<number> => {
  const surroundings = surroundingsOf(argv);
  const parsed = parseArgs(argv);
  if (!parsed.ok) return (await import('./usage.ts')).usageError(parsed.wrong, argv, surroundings);
  const { args } = parsed;
  if (args.options['version'] === true) {
    surroundings.print(`${surroundings.version}\n`);
    return 0;
  }
  if (args.options['help'] === true) return (await import('./help.ts')).help(args, surroundings);
  if (args.command === 'completion')
    return await (await import('./completion/command.ts')).completion(args, surroundings);
  // A program of somebody's own needs neither the course nor a folder of it.
  if (args.command === 'debug') return await (await import('./commands/debug.ts')).debug(args, surroundings);
  try {
    return await carryOut(args, surroundings);
  } catch (error) {
    (await import('./usage.ts')).crashed(error, args, surroundings);
    return CRASHED;
  }
};

const carryOut = async (args: Args, surroundings: Surroundings): Promise<number> => {
  const [{ run }, { openContext }, { Stop }, { stopped }] = await Promise.all([
    (commands[args.command] ?? missing)(),
    import('./context.ts'),
    import('./stop.ts'),
    import('./usage.ts'),
  ]);
  let language = languageOf(optionOf(args, 'lang'), surroundings.environment);
  try {
    const context = await openContext(args, surroundings);
    ({ language } = context);
    return await run(context);
  } catch (error) {
    if (error instanceof Stop) return stopped(error, args, surroundings, language);
    throw error;
  }
};

const missing = async (): Promise<never> => await Promise.reject(new Error('a command of the table has no file'));

const surroundingsOf = (argv: readonly string[]): Surroundings => {
  const { env, stdout, stdin, stderr } = process;
  const plain = argv.includes('--plain');
  const flags = {
    color: argv.includes('--no-color') ? false : undefined,
    ascii: argv.includes('--ascii') ? true : undefined,
    plain,
  };
  return {
    cwd: process.cwd(),
    environment: env,
    terminal: detectTerminal({ stream: stdout, env, platform: process.platform, flags }),
    interactive: (plain || (stdin.isTTY && stdout.isTTY)) && env['CI'] === undefined,
    print: (text) => stdout.write(text),
    warn: (text) => stderr.write(text),
    live: plain ? null : liveOn(stdout.isTTY ? stdout : stderr, env),
    signal: stopping.signal,
    leaveSignals,
    packageFolder: packageRoot,
    version: (JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string })
      .version,
  };
};

/** The same stream as what is printed, so that the two stay in order; where that goes into a file, the other. */
const liveOn = (stream: NodeJS.WriteStream, { CI, TERM }: Surroundings['environment']): LiveOutput | null =>
  !stream.isTTY || CI !== undefined || TERM === 'dumb'
    ? null
    : { write: (text) => stream.write(text), apart: stream !== process.stdout };

process.exitCode = await main(process.argv.slice(2));
