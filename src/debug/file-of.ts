import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** An address without what loaders put behind it (`?v=2`). */
export const plainAddress = (url: string): string => url.replace(/[?#].*$/s, '');

/** The file that a `file:` address was loaded from. */
export const fileOf = (url: string): string => fileURLToPath(plainAddress(url));

/** For files that are named without an address. */
export const addressOf = (file: string): string => (existsSync(file) ? pathToFileURL(file).href : file);

/** The file that somebody means by a path, which may lack its ending, as for the runtime itself; null where there is none. */
export const fileMeant = (named: string): string | null =>
  [named, `${named}.js`, path.join(named, 'index.js')].find((file) => existsSync(file)) ?? null;
