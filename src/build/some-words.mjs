import { readFile } from 'node:fs/promises';

const imported = /^import \{ (\w+) \} from '\.\/(\w+)\.\w+\.ts';\n/gm;

/**
 * An esbuild plugin: of all that the course says, the bundle gets the catalogues of these names. To read the others takes longer than
 * everything else that is loaded to speak, and nobody who speaks there says any of it.
 */
export const someWords = (names) => ({
  name: 'some-words',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/]i18n[\\/](?:en|ko)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const others = [...source.matchAll(imported)].filter(([, , name]) => !names.includes(name));
      return {
        loader: 'ts',
        contents: others.reduce((text, [line, all]) => text.replace(line, '').replace(`  ...${all},\n`, ''), source),
      };
    });
  },
});
