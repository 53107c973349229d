import { realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileMeant, fileOf, plainAddress } from './file-of.ts';

/** Larger files are bundles: to read through one takes longer than it helps, and its lines name nothing. */
export const MOST_BYTES = 1_000_000;
const MOST_PACKAGE_BYTES = 300_000;
/** The lines of minified files name nothing either (characters a line). */
const LONG_LINES = 400;
const SMALL_FILE = 20_000;

/** Whether it is worth while to read through a file: see above. */
export const isLegible = (source: string, url: string): boolean => {
  if (source.length > (url.includes('/node_modules/') ? MOST_PACKAGE_BYTES : MOST_BYTES)) return false;
  return (
    source.length <= SMALL_FILE ||
    source.length / source.split('\n', source.length / LONG_LINES + 1).length <= LONG_LINES
  );
};

/**
 * What is the program's own: what lies in no `node_modules`, and the file that was started, wherever that lies. Packages are left as
 * they are, those that run a program of one's own (a test runner, a bundler) as well: to read through hundreds of files takes longer
 * than most programs do. What they hold the loop with is found by the line of one's own that called them, or by looking inside.
 */
export const ownFiles = (entry: string | null): ((url: string) => boolean) => {
  const started = entry === null ? null : pathToFileURL(realPath(entry)).href;
  const ours = path.dirname(fileURLToPath(import.meta.url));
  return (url) => {
    if (!url.startsWith('file:')) return false;
    if (url.includes('/node_modules/') && plainAddress(url) !== started) return false;
    const file = fileOf(url);
    // What package managers link as commands often has no ending.
    if (!/^(?:|\.[cm]?[jt]s)$/.test(path.extname(file))) return false;
    return !file.startsWith(ours + path.sep);
  };
};

/** Commands are links into a package, and are loaded from there. */
const realPath = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
};

/** Managers of packages start programs; they are not what somebody wants to look into. */
export const isManager = (entry: string | undefined): boolean =>
  /^(?:npm|npx|yarn|pnpm|pnpx|corepack)(?:-cli)?(?:\.[cm]?js)?$/.test(path.basename(entry ?? ''));

/** The file that was named on the command line, as the runtime will load it. */
export const entryFile = (): string | null => {
  const [, named] = process.argv;
  if (named === undefined || named === '' || named === '-') return null;
  return fileMeant(path.resolve(named));
};
