import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { compareWithAnswer } from '../../src/app/compare-with-answer.ts';
import { course } from '../view/course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('each file that the exercise or its answer has is compared; what the answer leaves alone is as it came', async (context) => {
  const root = await temporaryFolder(context);
  const [first] = course.lessons;
  assert.ok(first !== undefined);
  const lesson = {
    ...first,
    folder: path.join(root, 'lesson'),
    solutionFolder: path.join(root, 'solution'),
    files: ['exercise.ts', 'cpu.worker.ts', 'gone.ts'],
  };
  const files: Readonly<Record<string, string>> = {
    'lesson/exercise.ts': 'start',
    'lesson/cpu.worker.ts': 'worker',
    'lesson/gone.ts': 'gone',
    'lesson/scenario.ts': 'nobody sees it',
    'solution/exercise.ts': 'answer',
    'solution/more.ts': 'more',
    'solution/README.md': 'no code',
    [`mine/${lesson.name}/exercise.ts`]: 'mine',
    [`mine/${lesson.name}/cpu.worker.ts`]: 'my worker',
    [`mine/${lesson.name}/notes.ts`]: 'my own',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  assert.deepEqual(await compareWithAnswer(path.join(root, 'mine'), lesson), [
    { name: 'exercise.ts', mine: 'mine', answer: 'answer' },
    { name: 'cpu.worker.ts', mine: 'my worker', answer: 'worker' },
    { name: 'gone.ts', mine: null, answer: 'gone' },
    { name: 'more.ts', mine: null, answer: 'more' },
  ]);
});
