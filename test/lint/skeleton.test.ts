import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { skeletonFolders } from '../../src/author/skeleton/skeleton-files.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-skeleton-'));
  await Promise.all(
    ['.oxlintrc.json', '.oxfmtrc.json', 'tsconfig.json'].map(async (name) => await cp(name, path.join(folder, name))),
  );
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const part of skeletonFolders('01-clocks', '03-slow-log', 'slow-log')) {
    const place = path.join(folder, ...part.folder);
    await mkdir(place, { recursive: true });
    for (const [name, text] of Object.entries(part.files)) await writeFile(path.join(place, name), text);
  }
});
after(async () => await rm(folder, { recursive: true, force: true }));

for (const [tool, ...args] of [['oxlint'], ['oxfmt', '--check']] as const)
  test(`${[tool, ...args].join(' ')} has nothing against a lesson that was just made`, async () => {
    const program = path.resolve('node_modules', tool, 'bin', tool);
    const child = promisify(execFile)(process.execPath, [program, ...args, 'lessons', 'solutions', 'test'], {
      cwd: folder,
    });
    const ended = await child.then(
      () => '',
      ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => stdout + stderr,
    );
    assert.equal(ended, '');
  });
