import assert from 'node:assert/strict';
import { appendFile, copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

const answer = path.resolve('solutions/01-reading-the-clock/02-two-delays/exercise.ts');

const learnersFolder = async (context: TestContext): Promise<string> => {
  const dir = path.join(await temporaryFolder(context), 'course');
  assert.equal((await cli(['init', dir], { cwd: path.dirname(dir) })).code, 0);
  return dir;
};

test('a good answer is shown after three honest tries', async (context) => {
  const dir = await learnersFolder(context);
  const closed = await cli(['solution', 'two-delays'], { cwd: dir });
  assert.equal(closed.code, 2);
  assert.equal(closed.stdout, '');
  assert.match(closed.stderr, /3 more tries[^]*check two-delays[^]*hint two-delays[^]*solution two-delays --force/);
  for (let left = 2; left >= 0; left--) {
    await appendFile(path.join(dir, '02-two-delays/exercise.ts'), `// ${left}\n`);
    assert.equal((await cli(['check', 'two-delays'], { cwd: dir })).code, 1);
    const { code, stderr } = await cli(['diff', 'two-delays'], { cwd: dir });
    assert.equal(code, left === 0 ? 0 : 2);
    if (left > 0) assert.match(stderr, new RegExp(`${left} more tr(y that was|ies that were) judged`));
  }
  assert.match((await cli(['solution', 'two-delays'], { cwd: dir })).stdout, /Promise\.all/);
});

test('a good answer is shown after a pass, and before it with --force', async (context) => {
  const dir = await learnersFolder(context);
  const refused = await cli(['solution', 'two-delays', '--json', '--lang', 'ko'], { cwd: dir });
  assert.equal(refused.code, 2);
  assert.match((JSON.parse(refused.stdout) as { readonly error: string }).error, /[가-힣].*--force/);
  const forced = await cli(['solution', 'two-delays', '--json', '--force'], { cwd: dir });
  assert.equal(forced.code, 0);
  assert.equal((JSON.parse(forced.stdout) as { readonly solution: string }).solution, await readFile(answer, 'utf8'));
  await copyFile(answer, path.join(dir, '02-two-delays/exercise.ts'));
  assert.equal((await cli(['check', 'two-delays'], { cwd: dir })).code, 0);
  assert.equal((await cli(['solution', 'two-delays'], { cwd: dir })).code, 0);
  assert.equal((await cli(['diff', 'two-delays'], { cwd: dir })).code, 0);
});
