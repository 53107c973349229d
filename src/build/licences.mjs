import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|notice|copying|3rd-party-licen[cs]es|third-party-licen[cs]es)/i;

/** The folder of the package that a bundled file is from: `node_modules/a/node_modules/@b/c`. Null for a file of ours. */
const packageFolder = (file) => /^[^:]*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

/** Some packages have others inside, with their licences beside the bundle. */
const PLACES = ['', 'build', 'dist'];

const licenceTexts = async (folder) => {
  const read = async (place) => {
    const entries = await readdir(path.join(folder, place), { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name)).map(({ name }) => name);
    return await Promise.all(
      names.toSorted().map(async (name) => await readFile(path.join(folder, place, name), 'utf8')),
    );
  };
  const texts = (await Promise.all(PLACES.map(read))).flat();
  return [...new Set(texts.map((text) => text.trim()))];
};

const section = async (root, folder) => {
  const manifest = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
  const texts = await licenceTexts(path.join(root, folder));
  if (typeof manifest.license !== 'string') throw new Error(`${manifest.name} names no licence: it cannot be bundled`);
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  const body = texts.length > 0 ? texts : [`Licensed under ${manifest.license}.${author ? ` Author: ${author}.` : ''}`];
  return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, body };
};

/** The licences of every package of which something is in the bundles, as one text; from esbuild's own record of its inputs. */
export const licencesOf = async (root, metafiles) => {
  const folders = new Set(metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(contributors)));
  const sections = await Promise.all([...folders].toSorted().map((folder) => section(root, folder)));
  const line = '='.repeat(80);
  const parts = sections.map(({ title, body }) => [line, title, line, '', body.join('\n\n'), ''].join('\n'));
  // The same version of a package may be installed in two places.
  const each = [...new Set(parts)].toSorted();
  return `async-course contains these packages. Each is under its own licence.\n\n${each.join('\n')}`;
};

/** An input from which nothing was kept needs no licence. */
const contributors = ({ inputs }) =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => packageFolder(file) ?? []);
