import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';

interface Layer {
  readonly name: string;
  readonly may: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** The table of layers is the one in the map: what people read and what the linter does must not drift apart. */
const layers: readonly Layer[] = readFileSync('src/README.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`(\w+)`$/.exec(cells[1] ?? '')?.[1];
    if (name === undefined || cells.length !== 7) return [];
    const words = (cell = ''): readonly string[] => cell.split(', ').filter((word) => word !== '');
    return [{ name, may: words(cells[3]), packages: words(cells[4]), node: cells[5] === 'yes' }];
  });
const names = layers.map(({ name }) => name);
const packages = [
  '@jridgewell/sourcemap-codec',
  'acorn',
  'amaro',
  'boxen',
  'chokidar',
  'diff',
  'inquirer',
  'marked',
  'ora',
  'string-width',
  'wrap-ansi',
  'zx',
  'left-pad',
];
const nodeParts = ['node:fs', 'node:fs/promises', 'node:process'];

interface Case {
  readonly file: string;
  readonly source: string;
  readonly allowed: boolean;
}

/** Each form in which one file can reach another must be seen. */
const forms: readonly ((specifier: string) => string)[] = [
  (from) => `import { thing } from '${from}';\nexport const use = thing;\n`,
  (from) => `import type { Thing } from '${from}';\nexport const use = (thing: Thing): Thing => thing;\n`,
  (from) => `export { thing } from '${from}';\n`,
  (from) => `export const use = (): unknown => import('${from}');\n`,
];

const cases: readonly Case[] = layers.flatMap(({ name, may, packages: own, node }) => {
  const targets: [string, boolean][] = [
    ...names.map((other): [string, boolean] => [`../${other}/thing.ts`, other === name || may.includes(other)]),
    ...packages.map((other): [string, boolean] => [other, own.includes(other)]),
    ...nodeParts.map((part): [string, boolean] => [part, node]),
    ['./thing.ts', true],
    ['../kit.ts', false],
    ['../index.ts', false],
  ];
  return targets.flatMap(([specifier, allowed], index) =>
    forms.flatMap((form, variant) => [
      { file: `src/${name}/case-${index}-${variant}.ts`, source: form(specifier), allowed },
      {
        file: `src/${name}/deep/case-${index}-${variant}.ts`,
        source: form(specifier.startsWith('.') ? `../${specifier.replace(/^\.\//, '')}` : specifier),
        allowed,
      },
    ]),
  );
});

/** Paths that the linter rejects for an import, with the repository's own rules. */
const rejected = async (folder: string): Promise<ReadonlySet<string>> => {
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [oxlint, '--format', 'json', '--config', '.oxlintrc.json', 'src'],
    { cwd: folder, maxBuffer: 100_000_000 },
  ).catch((error: { readonly stdout: string }) => error);
  const report = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  const imports = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
  return new Set(imports.map(({ filename }) => filename.split(path.sep).join('/')));
};

let found: ReadonlySet<string> = new Set();

before(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-layers-'));
  try {
    // Without the type-aware rules: they need a whole program, and none of them is about imports.
    const config = JSON.parse(await readFile('.oxlintrc.json', 'utf8')) as Record<string, unknown>;
    await writeFile(path.join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: {} }));
    await Promise.all(names.map((name) => mkdir(path.join(folder, 'src', name, 'deep'), { recursive: true })));
    await Promise.all(cases.map(({ file, source }) => writeFile(path.join(folder, file), source)));
    found = await rejected(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

for (const name of names) {
  const own = cases.filter(({ file }) => file.startsWith(`src/${name}/`));
  test(`a wrong import in src/${name} is rejected`, () => {
    const missed = own.filter(({ allowed, file }) => !allowed && !found.has(file));
    assert.deepEqual(missed, []);
  });
  test(`a right import in src/${name} is accepted`, () => {
    const refused = own.filter(({ allowed, file }) => allowed && found.has(file));
    assert.deepEqual(refused, []);
  });
}

test('the map lists the layers', () => {
  assert.ok(names.length >= 13, names.join(' '));
});

test('guides have no code', async () => {
  assert.deepEqual(
    (await readdir('src/guides')).filter((file) => !file.endsWith('.md')),
    [],
  );
});

test('every folder of src/ with code in it is a layer of the map', async () => {
  const folders = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  // One is a part of `build.mjs`, and one has no code.
  const others = ['build', 'guides'];
  const strangers = folders.map(({ name }) => name).filter((name) => !others.includes(name) && !names.includes(name));
  assert.deepEqual(strangers, []);
});
