import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What `build.mjs` writes down about the files that it made: for each, the sources that are in it. */
export type Bundles = Readonly<
  Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
>;

export const readBundles = async (): Promise<Bundles> => {
  const read = JSON.parse(await readFile(path.resolve('build/bundles.json'), 'utf8')) as Bundles;
  return Object.fromEntries(Object.entries(read).map(([file, output]) => [file.split(path.sep).join('/'), output]));
};

/** Names of the packages of which something is in this bundle. */
export const packagesIn = (bundles: Bundles, file: string): readonly string[] => {
  const inputs = Object.entries(bundles[file]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const found = inputs.flatMap(([input]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  return [...new Set(found)].toSorted();
};
