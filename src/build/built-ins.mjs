import { readFile } from 'node:fs/promises';

const imported = /^import (type )?(?:(\w+)|\{([^}]*)\}|\* as (\w+)) from ('node:[^']+');$/gm;

/**
 * Takes parts of the runtime without importing them. To import one as a module reads each of its properties, and that makes
 * standard input and output, streams and more, which a program without a use for them should not have to wait for.
 */
export const builtInsUnimported = {
  name: 'built-ins-unimported',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replace(imported, (whole, type, one, some, all, name) => {
        if (type !== undefined) return whole;
        const names = one ?? all ?? `{${some.replaceAll(/\btype \w+,?/g, '').replaceAll(' as ', ': ')}}`;
        return `const ${names} = globalThis.process.getBuiltinModule(${name});`;
      }),
    }));
  },
};
