/**
 * Makes the pictures in the README: plays the course in a real terminal and draws what is on its screen. `npm run picture`.
 * Nothing in it is drawn by hand, so it changes when the program does.
 */
import { appendFile, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openCourse } from '../src/course/open-course.ts';
import { renderSvg } from '../src/view/svg.ts';
import { noTmux, openTmux } from './e2e/tmux.ts';

const failing = path.resolve('.github', 'screen.svg');
const passing = path.resolve('.github', 'passed.svg');
const lessonId = 'cpu-two-tasks';
const [columns, rows] = [92, 23];

const makePicture = async (): Promise<void> => {
  const opened = await openCourse(process.cwd(), '0');
  if (!opened.ok) throw new Error('the course is broken');
  const index = opened.value.lessons.findIndex(({ spec }) => spec.id === lessonId);
  const lesson = opened.value.lessons[index];
  if (lesson === undefined) throw new Error(`there is no ${lessonId}`);

  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-picture-'));
  const environment = 'env -u CI -u NO_COLOR -u VISUAL -u EDITOR LANG=en_US.UTF-8';
  const command = `${environment} "${process.execPath}" "${path.resolve('dist/cli/main.js')}"; cat`;
  const { until, press, coloured, close } = await openTmux({ command, cwd: folder, columns, rows });
  try {
    await until('English');
    await press('Enter');
    await until('Where shall');
    await press('Enter');
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    await press('l');
    await until('[Enter] choose');
    await press(...Array.from({ length: index }, () => 'j'), 'Enter');
    await until(`watching async-course/${lesson.name}`);
    // A save that changes nothing that matters: what is judged is the exercise as it came.
    await appendFile(path.join(folder, 'async-course', lesson.name, 'exercise.ts'), '\n');
    await until('not yet');
    await until(/watching[^]*\[h\]int/);
    const save = async (target: string, title: string): Promise<void> => {
      const lines = (await coloured()).replace(/\n$/, '').split('\n');
      await writeFile(target, renderSvg(lines, { columns, title }));
    };
    await mkdir(path.dirname(failing), { recursive: true });
    await save(
      failing,
      'The course in a terminal: a verdict, the timeline of two tasks, and the line that held the event loop',
    );
    const mine = path.join(folder, 'async-course', lesson.name, 'exercise.ts');
    await copyFile(path.join(lesson.solutionFolder, 'exercise.ts'), mine);
    await until(/passed[^]*watching[^]*\[n\]ext/);
    await save(passing, 'The same exercise, passed: two threads at work at the same time, and the loop is free');
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
};

const missing = noTmux();
if (missing === false) await makePicture();
else {
  process.stderr.write('The picture is taken from a real terminal: install tmux first.\n');
  process.exitCode = 1;
}
