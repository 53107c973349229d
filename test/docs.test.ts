import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { withBlocks } from './guide/blocks.ts';
import { sessions } from './guide/example-sessions.ts';
import { madeBlocks, staleIn } from './guide/session-blocks.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const readManifest = async (): Promise<Manifest> => JSON.parse(await readFile('package.json', 'utf8')) as Manifest;

const guides = (await readdir('src/guides')).map((file) => path.posix.join('src/guides', file));
const pages = ['README.md', 'CONTRIBUTING.md', 'src/README.md', 'lessons/README.md', ...guides];

for (const page of pages) {
  test(`${page} links to what exists`, async () => {
    const text = await readFile(page, 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)].flatMap(([, target]) => target ?? []);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    const missing = local.filter((target) => !existsSync(path.join(path.dirname(page), target)));
    assert.deepEqual(missing, []);
  });

  test(`${page} names only npm scripts that exist`, async () => {
    const { scripts } = await readManifest();
    const text = await readFile(page, 'utf8');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });
}

test('the first code block of README.md has the two commands of a fresh machine', async () => {
  const block = /```sh\n([^]*?)```/.exec(await readFile('README.md', 'utf8'))?.[1] ?? '';
  const commands = block.split('\n').map((line) => line.replace(/\s*#.*/, ''));
  assert.deepEqual(commands.filter(Boolean), ['npm ci && npx async-course', 'npm ci && npm test']);
});

test('the tables of lessons/README.md say what the code says; `npm run guide` makes them new', async () => {
  const page = await readFile('lessons/README.md', 'utf8');
  assert.equal(page, withBlocks(page), 'out of date: npm run guide');
});

for (const page of ['README.md', ...guides]) {
  test(`${page} shows sessions of today’s examples; \`npm run sessions\` plays them anew`, async () => {
    const text = await readFile(page, 'utf8');
    const blocks = madeBlocks(text);
    assert.equal(blocks.length, [...text.matchAll(/<!-- begin:/g)].length, 'a block without its end, or of no kind');
    assert.deepEqual(blocks.flatMap(staleIn), []);
  });
}

test('every session stands in a page', async () => {
  const texts = await Promise.all(['README.md', ...guides].map(async (page) => await readFile(page, 'utf8')));
  const shown = new Set(texts.flatMap(madeBlocks).map(({ kind, name }) => `${kind} ${name}`));
  const known = Object.keys(sessions).map((name) => `session ${name}`);
  assert.deepEqual(
    known.filter((name) => !shown.has(name)),
    [],
  );
});

test('every guide is there in both languages, and a guide leads to its other language', async () => {
  const english = guides.filter((page) => !page.endsWith('.ko.md'));
  assert.deepEqual(
    guides.filter((page) => page.endsWith('.ko.md')),
    english.map((page) => page.replace(/md$/, 'ko.md')).toSorted(),
  );
  for (const page of english) {
    const korean = page.replace(/md$/, 'ko.md');
    assert.ok((await readFile(page, 'utf8')).includes(`](${path.basename(korean)})`), page);
    assert.ok((await readFile(korean, 'utf8')).includes(`](${path.basename(page)})`), korean);
  }
});

test('CONTRIBUTING.md says why each dependency', async () => {
  const { devDependencies } = await readManifest();
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  assert.deepEqual(
    Object.keys(devDependencies).filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

test('every dependency is pinned to one version, and none is installed with the package', async () => {
  const { dependencies, devDependencies } = await readManifest();
  assert.equal(dependencies, undefined);
  const loose = Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  assert.deepEqual(loose, []);
});
