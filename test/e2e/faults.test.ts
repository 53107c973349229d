import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, type Ended } from './cli.ts';

const messageOf = ({ stdout }: Ended): string =>
  (JSON.parse(stdout) as { readonly exercises: readonly { readonly message?: string }[] }).exercises[0]?.message ?? '';

test('a scenario that breaks is the course’s fault: exit code 4', async (context) => {
  const course = await temporaryFolder(context);
  const scenario = "export const scenario = async () => { throw new Error('typo of an author'); };\n";
  await writeFiles(course, { ...smallCourse, 'lessons/02-work/10-third/scenario.ts': scenario });
  const file = path.join(course, 'solutions/02-work/10-third/exercise.ts');
  const done = await cli(['check', '--course', course, '--file', file, '--as', 'third', '--json'], { cwd: course });
  assert.equal(done.code, 4, done.stdout);
  assert.match(messageOf(done), /typo of an author/);
});

test('what a learner’s function throws is nobody else’s fault, also where a scenario lets it through', async (context) => {
  const course = await temporaryFolder(context);
  const scenario = 'export const scenario = async (stage) => { stage.exports.main(); };\n';
  await writeFiles(course, {
    ...smallCourse,
    'lessons/02-work/10-third/scenario.ts': scenario,
    'mine.ts': "\nexport const main = () => {\n  throw new TypeError('not today');\n};\n",
  });
  const done = await cli(['check', 'mine.ts', '--course', course, '--as', 'third', '--json'], { cwd: course });
  assert.equal(done.code, 1, done.stdout);
  assert.match(messageOf(done), /line 3 of exercise\.ts: TypeError: not today/);
});
