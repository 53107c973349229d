import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const floating = `const save = async (): Promise<number> => await Promise.resolve(1);
export const main = (): void => {
  save();
};
`;

let folder: string;
let output: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-promises-'));
  // The rules need types, so this is a whole small project with the repository's own configuration.
  await Promise.all(['.oxlintrc.json', 'tsconfig.json'].map(async (name) => await cp(name, path.join(folder, name))));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const place of ['src/app', 'lessons/01-a/01-b', 'solutions/01-a/01-b']) {
    await mkdir(path.join(folder, place), { recursive: true });
    await writeFile(path.join(folder, place, 'exercise.ts'), floating);
  }
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
  const child = promisify(execFile)(process.execPath, [oxlint, '--format', 'unix', 'src', 'lessons', 'solutions'], {
    cwd: folder,
  });
  output = (await child.catch((error: { readonly stdout: string }) => error)).stdout;
});
after(async () => await rm(folder, { recursive: true, force: true }));

for (const place of ['src/app/exercise.ts', 'solutions/01-a/01-b/exercise.ts']) {
  test(`${place} may not drop a promise`, () => {
    assert.match(output, new RegExp(`^${place}:3:3: .*no-floating-promises`, 'm'));
  });
}

test('an exercise may drop a promise: that is what it is about', () => {
  assert.doesNotMatch(output, /^lessons\//m);
});
