import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';

/** The table of layers, as src/README.md has it. This is the place to change first. */
const layers: Readonly<
  Record<string, { readonly may: readonly string[]; readonly packages: readonly string[]; readonly node: boolean }>
> = {
  core: { may: [], packages: [], node: false },
  kit: { may: ['core'], packages: [], node: true },
  instrument: { may: ['core'], packages: ['acorn'], node: false },
  probe: { may: ['core', 'kit'], packages: [], node: true },
  sandbox: { may: ['core', 'instrument'], packages: ['amaro'], node: true },
  course: { may: ['core'], packages: [], node: true },
  store: { may: ['core'], packages: [], node: true },
  i18n: { may: ['core'], packages: [], node: false },
  view: { may: ['core', 'i18n'], packages: ['boxen', 'string-width', 'wrap-ansi', 'marked', 'diff'], node: false },
  term: { may: ['core', 'i18n', 'view'], packages: ['ora', 'inquirer'], node: true },
  app: {
    may: ['core', 'kit', 'instrument', 'probe', 'sandbox', 'course', 'store', 'i18n', 'view', 'term'],
    packages: ['zx', 'chokidar'],
    node: true,
  },
  author: {
    may: ['core', 'kit', 'instrument', 'probe', 'sandbox', 'course', 'store', 'i18n', 'view', 'app'],
    packages: ['zx'],
    node: true,
  },
  cli: {
    may: ['core', 'kit', 'instrument', 'probe', 'sandbox', 'course', 'store', 'i18n', 'view', 'term', 'app', 'author'],
    packages: [],
    node: true,
  },
};
const names = Object.keys(layers);
const packages = [
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

const cases: readonly Case[] = names.flatMap((name) => {
  const { may, packages: own, node } = layers[name] ?? { may: [], packages: [], node: false };
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

test('every folder of src/ is a layer that the linter knows', async () => {
  const folders = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const strangers = folders.map(({ name }) => name).filter((name) => name !== 'build' && !names.includes(name));
  assert.deepEqual(strangers, []);
});
