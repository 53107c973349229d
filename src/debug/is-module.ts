import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a file will be loaded as an ES module, by the rules of Node, as far as a look at it tells. */
export const isModule = (file: string): boolean => {
  const extension = path.extname(file);
  if (extension === '.cjs' || extension === '.cts') return false;
  if (extension !== '.js' && extension !== '') return true;
  return (typeOfPackage(path.dirname(file)) ?? typeOfText(file)) === 'module';
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
    return /^\s*(?:import\s*[\w{*'"]|export\s+[\w{*])/m.test(readFileSync(file, 'utf8')) ? 'module' : 'commonjs';
  } catch {
    return 'commonjs';
  }
};
