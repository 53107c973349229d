import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a file will be loaded as an ES module, by the rules of Node, as far as a look at it tells. */
export const isModule = (file: string): boolean => (isSaidToBe(file) ?? typeOfText(file)) === 'module';

/** What its name or its package says that a file is; null where only its text can tell. */
export const isSaidToBe = (file: string): string | null => {
  const extension = path.extname(file);
  if (extension === '.cjs' || extension === '.cts') return 'commonjs';
  if (extension !== '.js' && extension !== '') return 'module';
  return typeOfPackage(path.dirname(file));
};

const typeOfPackage = (folder: string): string | null => {
  try {
    const { type } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { readonly type?: unknown };
    return typeof type === 'string' ? type : null;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? null : typeOfPackage(parent);
  }
};

/** Where no package says what it is, the runtime looks for what only a module may have. */
const typeOfText = (file: string): string => {
  try {
    // What it is looked for is ASCII, and one byte to a letter is read sooner. The first three are a byte order mark.
    return /^(?:ï»¿)?[\t ]*(?:import\s*[\w{*'"]|export\s+[\w{*])/m.test(readFileSync(file, 'latin1'))
      ? 'module'
      : 'commonjs';
  } catch {
    return 'commonjs';
  }
};
