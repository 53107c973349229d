import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import type { Progress } from '../../src/core/progress.ts';
import { hashOfAnswer, readAttempt } from '../../src/store/attempts.ts';
import { loadProgress } from '../../src/store/progress-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SAVES = 200;
const id = 'timing-wrapper';
const built = (name: string): string => JSON.stringify(new URL(`../../src/${name}.js`, import.meta.url).href);

/** Opens the course as the interactive one does, saves and judges without end, and says each verdict's text when it is told. */
const learning = (dir: string, first: number): string => `
  import { writeFileSync, writeSync } from 'node:fs';
  const [{ openSession }, { openCourse }] = await Promise.all([import(${built('app/open-session')}), import(${built('course/open-course')})]);
  const course = (await openCourse(process.cwd(), '0')).value;
  const dir = ${JSON.stringify(dir)};
  const opened = await openSession({ dir, language: 'en', course, packageFolder: process.cwd(), cwd: dir, environment: {} });
  const session = opened.value;
  if (session.otherWindow !== null) throw new Error('the seat of the one that was killed was not taken over');
  const lesson = course.lessons.find(({ spec }) => spec.id === '${id}');
  for (let number = ${first}; ; number++) {
    writeFileSync(session.fileOf(lesson).path, 'export const timed = ( // ' + number);
    const { attempt } = await session.run(lesson, 'check', new AbortController().signal, () => {});
    const change = { kind: 'attempt', lesson: '${id}', attempt };
    const said = await Promise.race([session.saveProgress(change), Promise.resolve(null)]);
    if (said !== null) throw new Error(JSON.stringify(said));
    writeSync(1, attempt.hash + '\\n');
  }
`;

const progressOf = async (dir: string): Promise<Progress> => {
  const loaded = await loadProgress(dir, 'en');
  assert.ok(loaded.ok);
  assert.equal(loaded.value.notice, null, 'the file is damaged');
  return loaded.value.progress;
};

test(
  `kill -9 in the middle of ${SAVES} saves: every verdict that was told is kept, and no file is damaged`,
  { skip: process.platform === 'win32' },
  async (context) => {
    const dir = path.join(await temporaryFolder(context), 'course');
    const told: string[] = [];
    for (let kills = 0; told.length < SAVES; kills++) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', learning(dir, told.length + kills)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // It is killed when it has said so many: wherever it is in the next one by then.
      let left = 19 + ((kills * 7) % 29);
      for await (const hash of createInterface({ input: child.stdout })) {
        told.push(hash);
        left--;
        if (left <= 0) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      assert.equal(child.signalCode, 'SIGKILL', 'it ended by itself');
      const kept = new Set((await progressOf(dir)).exercises[id]?.attempts.map(({ hash }) => hash));
      assert.deepEqual(
        told.filter((hash) => !kept.has(hash)),
        [],
        'a verdict that was told is not written down',
      );
    }
    for (const hash of told) assert.equal(hashOfAnswer((await readAttempt(dir, id, hash)) ?? {}), hash);
    const names = await readdir(path.join(dir, '.async-course'));
    assert.deepEqual(
      names.filter((name) => name.includes('damaged')),
      [],
    );
  },
);
