import path from 'node:path';
import process from 'node:process';
import { LEAST_SLOW_MS, settingsFrom } from '../../core/debug/settings.ts';
import { languageOf } from '../../core/language-of.ts';
import { message } from '../../core/message.ts';
import { fileMeant } from '../../debug/file-of.ts';
import { launch } from '../../debug/launch.ts';
import { isDeno } from '../../sandbox/runtime.ts';
import type { Args } from '../args.ts';
import { optionOf, type Surroundings } from '../surroundings.ts';

/** Runs any program and says what holds its loop; ends as the program did. */
export const debug = async (args: Args, surroundings: Surroundings): Promise<number> => {
  const { cwd, environment } = surroundings;
  const language = languageOf(optionOf(args, 'lang'), environment);
  const refuse = async (key: string, values = {}): Promise<number> => {
    // All that is needed to speak is read when there is something to say: the program should begin at once.
    const [{ Stop }, { stopped }] = await Promise.all([import('../stop.ts'), import('../usage.ts')]);
    return stopped(new Stop({ message: message(key, values) }), args, surroundings, language);
  };
  const [file, ...rest] = args.positionals;
  if (file === undefined) return await refuse('debug.needs-file');
  if (fileMeant(path.resolve(cwd, file)) === null) return await refuse('debug.no-file', { file });
  const runtime =
    optionOf(args, 'runtime') === 'deno' || (isDeno && optionOf(args, 'runtime') === undefined) ? 'deno' : 'node';
  const given = settingsFrom(environment);
  const slow = optionOf(args, 'slow-callback');
  const absolute = (name: string): string | null => {
    const value = optionOf(args, name);
    return value === undefined ? null : path.resolve(cwd, value);
  };
  const cpuProfile = absolute('cpuprofile');
  if (runtime === 'deno' && cpuProfile !== null) return await refuse('debug.cpuprofile-deno');
  surroundings.leaveSignals();
  const end = await launch({
    file,
    args: rest,
    runtime,
    cpuProfile,
    command: ['async-course debug', file, ...rest].join(' '),
    environment,
    settings: {
      slowMs: slow === undefined ? given.slowMs : Math.max(LEAST_SLOW_MS, Number(slow)),
      quiet: args.options['quiet'] === true || given.quiet,
      json: args.options['json'] === true || given.json,
      oncePerLine: args.options['once-per-line'] === true || given.oncePerLine,
      everyPromise: args.options['debug-promises'] === true || given.everyPromise,
      html: absolute('html') ?? given.html,
      trace: absolute('trace') ?? given.trace,
      folder: null,
      command: null,
      language,
    },
  });
  if (end.kind !== 'signal') return end.kind === 'exit' ? end.code : 1;
  process.kill(process.pid, end.signal);
  return 1;
};
