import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the installed package (or of the checkout): the nearest one above this file whose package.json is ours. */
export const packageRoot: string = (() => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'async-course')
      return folder;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the files of async-course are not complete: its package.json is missing');
    folder = parent;
  }
})();

/** The address of a built file of ours, as it is loaded in a learner's process. */
export const builtFile = (name: string): URL => pathToFileURL(path.join(packageRoot, 'dist', name));
