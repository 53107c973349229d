import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Loader hooks that write down the URL of every module that is loaded. */
const hooks = `
import { appendFileSync } from 'node:fs';
let log;
export const initialize = (data) => { log = data; };
export const load = (url, context, next) => { appendFileSync(log, url + '\\n'); return next(url, context); };
`;

export interface Loaded {
  readonly stdout: string;
  /** Files that were loaded as modules, relative to the repository. */
  readonly files: readonly string[];
}

/** Runs a program and says which modules it loaded. */
export const loadedBy = async (args: readonly string[]): Promise<Loaded> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-loaded-'));
  try {
    const log = path.join(folder, 'log.txt');
    const hooksFile = path.join(folder, 'hooks.mjs');
    const register = path.join(folder, 'register.mjs');
    await writeFile(log, '');
    await writeFile(hooksFile, hooks);
    await writeFile(
      register,
      `import { register } from 'node:module';\nregister(${JSON.stringify(pathToFileURL(hooksFile).href)}, { data: ${JSON.stringify(log)} });\n`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', pathToFileURL(register).href, ...args]);
    const urls = (await readFile(log, 'utf8')).split('\n').filter((url) => url.startsWith('file:'));
    return {
      stdout,
      files: urls.map((url) => path.relative(process.cwd(), fileURLToPath(url)).split(path.sep).join('/')),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
