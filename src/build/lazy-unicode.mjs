import { readFile } from 'node:fs/promises';
import path from 'node:path';

const NAMESPACE = 'lazy-string-width';
const SEGMENTER = 'const segmenter = new Intl.Segmenter();';

/**
 * An esbuild plugin. Just to load string-width and wrap-ansi takes as long as Node needs to start, for expressions over all emoji
 * and for Unicode's rules of where letters end, and boxen loads them before the first screen. In the bundle, texts of known signs
 * are counted by the course's own table, and both are made ready with the first text that has any other sign.
 */
export const lazyUnicode = (root) => ({
  name: NAMESPACE,
  setup: (build) => {
    build.onResolve({ filter: /^string-width$/ }, async ({ kind, path: name, pluginData, ...from }) => {
      if (kind !== 'import-statement' || pluginData === NAMESPACE) return undefined;
      const found = await build.resolve(name, { ...from, kind, pluginData: NAMESPACE });
      return found.errors.length > 0 ? found : { path: found.path, namespace: NAMESPACE, sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: real }) => ({
      resolveDir: root,
      contents: `
        import { knownWidth } from ${JSON.stringify(path.join(root, 'src/view/known-width.ts'))};
        let full;
        export default (text, { ambiguousIsNarrow = true, countAnsiEscapeCodes = false, ...others } = {}) => {
          const options = { ambiguousIsNarrow, countAnsiEscapeCodes, ...others };
          const plain = typeof text === 'string' && ambiguousIsNarrow && !(countAnsiEscapeCodes && text.includes('\\u001B'));
          return (plain ? knownWidth(text) : null) ?? (full ??= require(${JSON.stringify(real)}).default)(text, options);
        };`,
    }));
    build.onLoad({ filter: /node_modules[\\/]wrap-ansi[\\/]index\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const lazy =
        'let letters;\nconst segmenter = { segment: (text) => (letters ??= new Intl.Segmenter()).segment(text) };';
      return { contents: source.replace(SEGMENTER, lazy) };
    });
  },
});
