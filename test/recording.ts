/**
 * Makes the moving picture in the README: plays one exercise in a real terminal, from the first start to the pass, and draws what
 * was on the screen. `npm run recording`. Nothing in it is drawn by hand; only pauses are shortened, and the captions say what
 * the person in front of the screen does.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openCourse } from '../src/course/open-course.ts';
import { renderFilm, type Moment } from '../src/view/svg.ts';
import { noTmux, openTmux } from './e2e/tmux.ts';

const target = path.resolve('.github', 'loop.svg');
const lessonId = 'two-delays';
const wrongFix = path.resolve('test/wrong-fixes', lessonId, 'await-inside-all.ts');
const [columns, rows] = [88, 24];

/** How long things are shown, in seconds: nobody reads a screen faster, and nobody watches a spinner longer. */
const READ = 2.6;
const GLANCE = 0.9;
const SPIN = 0.12;

const record = async (): Promise<void> => {
  const opened = await openCourse(process.cwd(), '0');
  if (!opened.ok) throw new Error('the course is broken');
  const index = opened.value.lessons.findIndex(({ spec }) => spec.id === lessonId);
  const lesson = opened.value.lessons[index];
  if (lesson === undefined) throw new Error(`there is no ${lessonId}`);

  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-recording-'));
  const environment = 'env -u CI -u NO_COLOR -u VISUAL -u EDITOR LANG=en_US.UTF-8';
  const command = `${environment} "${process.execPath}" "${path.resolve('dist/cli/main.js')}"; cat`;
  const { until, press, coloured, close } = await openTmux({ command, cwd: folder, columns, rows });
  const file = path.join(folder, 'async-course', lesson.name, 'exercise.ts');
  const moments: Moment[] = [];
  const linesNow = async (): Promise<readonly string[]> => (await coloured()).replace(/\n+$/, '').split('\n');
  const hold = async (seconds: number, caption: string): Promise<void> => {
    moments.push({ lines: await linesNow(), caption, seconds });
  };
  /** Films every change until the screen shows it. */
  const film = async (wanted: string | RegExp, caption: string): Promise<void> => {
    const over = new AbortController();
    const shown = until(wanted).finally(() => over.abort());
    let last = '';
    while (!over.signal.aborted) {
      const lines = await linesNow();
      if (lines.join('\n') !== last) moments.push({ lines, caption, seconds: SPIN });
      last = lines.join('\n');
    }
    await shown;
  };
  /** The text that a save puts there. */
  const save = async (from: string, caption: string): Promise<void> => {
    await hold(GLANCE, caption);
    await copyFile(from, file);
  };

  try {
    await until('English');
    await press('Enter');
    await until('Where shall');
    await press('Enter');
    await until('[Enter] begin');
    await press('l');
    await until('[Enter] choose');
    await press(...Array.from({ length: index }, () => 'j'), 'Enter');
    await until(/Two delays|\[Enter\] go on/);
    await hold(READ, '$ npx async-course');
    await press('Enter');
    await until('Enter skips');
    await hold(GLANCE, 'First a guess …');
    for (const key of '300') {
      await press(key);
      await until(new RegExp(`skips\\):.*${key}`));
      await hold(SPIN * 2, 'First a guess …');
    }
    await press('Enter');
    await film('Your turn', '… then the exercise runs as it came');
    await hold(READ, 'One after the other: 500 ms');
    await press('Enter');
    await until(`watching async-course/${lesson.name}`);
    await save(wrongFix, 'In your editor: await Promise.all([await delay(200), await delay(300)]) · save');
    await film('not yet', 'Every save is judged by what really happened');
    await hold(READ, 'It names what you did, and keeps quiet about the answer');
    await save(path.join(lesson.solutionFolder, 'exercise.ts'), 'In your editor: both calls first, then await · save');
    await film('passed', 'Every save is judged by what really happened');
    await hold(READ, 'Passed: both at once');
    await press('Space');
    await until('Why it works');
    await hold(READ, 'Why it works, and both timelines');
    await mkdir(path.dirname(target), { recursive: true });
    const title = 'The course in a terminal: a guess, the timeline, a wrong fix with its diagnosis, and a pass';
    await writeFile(target, renderFilm(moments, { columns, title }));
    const kilobytes = Math.round((await readFile(target)).length / 1024);
    const seconds = Math.round(moments.reduce((sum, moment) => sum + moment.seconds, 0));
    process.stdout.write(`${moments.length} moments, ${seconds} s, ${kilobytes} kB\n`);
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
};

const missing = noTmux();
if (missing === false) await record();
else {
  process.stderr.write('The recording is taken from a real terminal: install tmux first.\n');
  process.exitCode = 1;
}
