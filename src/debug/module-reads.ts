import fs from 'node:fs';
import { compileFunction } from 'node:vm';
import { callSitesBelow } from './call-sites.ts';
import { fileOf } from './file-of.ts';
import type { Instrumenter } from './instrumenter.ts';
import { isModule, isSaidToBe } from './is-module.ts';

type ReadFile = (file: unknown, ...rest: readonly unknown[]) => Promise<Buffer>;

/** The part of the runtime that reads ES modules, as stack traces call it. */
const LOADER = 'node:internal/modules/esm/load';

export interface ModuleReads {
  /** Whether the runtime does read its modules here: the ones that were loaded so far have come by. */
  readonly areSeen: () => boolean;
  readonly close: () => void;
}

/**
 * On Node below 22.15 loaders live on a thread of their own, which takes longer to start than most programs run. But that runtime reads
 * the files of its ES modules by the very `fs.promises.readFile` that programs have, looked up anew each time: so what it gets to
 * read is instrumented there. Whoever else reads a file gets the file.
 */
export const openModuleReads = (isOwn: (url: string) => boolean, { instrument }: Instrumenter): ModuleReads => {
  const table = fs.promises as unknown as { readFile: ReadFile };
  const { readFile: read } = table;
  let seen = false;
  const readFile: ReadFile = (file, ...rest) => {
    // To see who asks takes as long as to read a file, and a program may load hundreds of those that are left as they are.
    if (rest.length > 0 || !(file instanceof URL) || (seen && !isOwn(file.href))) return read(file, ...rest);
    if (!isAskedByLoader(readFile)) return read(file);
    seen = true;
    return isOwn(file.href) ? readOwn(file) : read(file);
  };
  const readOwn = async (file: URL): Promise<Buffer> => {
    const found = await read(file);
    const source = found.toString('utf8');
    const code = isSurelyModule(fileOf(file.href), source) ? instrument(source, file.href, 'module') : null;
    return code === null ? found : Buffer.from(code);
  };
  table.readFile = readFile;
  return {
    areSeen: () => seen,
    close: () => {
      table.readFile = read;
    },
  };
};

const isAskedByLoader = (asked: ReadFile): boolean =>
  callSitesBelow(asked, 4).some((site) => site.getFileName() === LOADER);

/** Where nothing but the text says what a file is, the runtime takes for CommonJS what compiles as that. */
const isSurelyModule = (file: string, source: string): boolean =>
  isModule(file) && (isSaidToBe(file) !== null || !compilesAsCommonJs(source));

const compilesAsCommonJs = (source: string): boolean => {
  try {
    compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname']);
    return true;
  } catch {
    return false;
  }
};
