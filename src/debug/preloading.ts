import { fileURLToPath } from 'node:url';
import { namesOtherLoaders } from './other-loaders.ts';

/** What starts a runtime with debug mode loaded before the first file of the program. */
export interface Preloading {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * On Node by the environment, so that what the program starts is seen as well; Deno has only its own option for it. `address` is that of
 * `debug.js` of the build, `options` are more that the program is started with.
 *
 * By `--require` a program of CommonJS begins sooner: with `--import` the runtime sends its first file through the loader of ES modules.
 * Beside loaders of others it has to be the last that is loaded, and they are loaded by `--import`.
 */
export const preloading = (
  isDeno: boolean,
  address: URL,
  nodeOptions = '',
  options: readonly string[] = [],
): Preloading => {
  if (isDeno) return { args: ['run', '-A', '--preload', address.href], env: {} };
  const own = namesOtherLoaders(`${nodeOptions} ${options.join(' ')}`)
    ? `--import=${address.href}`
    : `--require=${quoted(fileURLToPath(new URL('debug.cjs', address)))}`;
  return { args: [], env: { NODE_OPTIONS: `${nodeOptions} ${own}`.trim() } };
};

/** As the runtime reads it there: a backslash is one, unless it stands in quotes. */
const quoted = (file: string): string => (/[\s"]/.test(file) ? JSON.stringify(file) : file);
