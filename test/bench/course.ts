/**
 * How long the course lets one wait: `npm run bench:course`. Each figure is taken beside `node -e 0` in the same round, so that
 * whatever else the machine does meets both alike. A benchmark, not a test: it prints and never fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { judge } from '../../src/app/judge.ts';
import { newProgress } from '../../src/core/progress.ts';
import { openState } from '../../src/core/runner/state.ts';
import { step } from '../../src/core/runner/step.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { packageRoot } from '../../src/sandbox/package-root.ts';
import { openStandby } from '../../src/sandbox/standby.ts';
import { openLook } from '../../src/view/look.ts';
import { renderScreen } from '../../src/view/screen.ts';

const rounds = Number(process.argv[2] ?? 15);
const main = path.join(packageRoot, 'dist', 'cli', 'main.js');

const took = async (work: () => unknown): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};
const run = (...args: readonly string[]): void => void spawnSync(process.execPath, args, { stdio: 'ignore' });

/** Until the first page is there; in a pseudo-terminal, which `script` of the system gives. */
const firstScreen = async (dir: string): Promise<void> => {
  const { CI, ...environment } = process.env; // where CI is set, nobody sits in front of a screen
  const command = `"${process.execPath}" "${main}" --dir "${dir}" --lang en`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...environment, TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let seen = '';
  for await (const part of child.stdout) {
    seen += String(part);
    if (seen.includes('[Enter]')) break;
  }
  child.kill('SIGKILL');
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? 0;

const row = (name: string, values: readonly number[], unit: string, goal: string): void => {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(1));
  process.stdout.write(`${name.padEnd(46)} ${`${middle} ${unit}`.padStart(9)}   (${low} … ${high})   ${goal}\n`);
};

const opened = await openCourse(packageRoot, '0');
if (!opened.ok) throw new Error('the course is broken');
const course = opened.value;
const lesson = course.lessons.find(({ spec }) => spec.id === 'two-delays');
if (lesson === undefined) throw new Error('there is no two-delays');
const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-bench-'));
const standby = openStandby();
try {
  const file = path.join(lesson.solutionFolder, 'exercise.ts');
  run(main, 'init', folder, '--lang', 'en');
  const hasScript = spawnSync('script', ['--version']).status === 0;
  const [bare, version, list, screen, cold, ready]: number[][] = [[], [], [], [], [], []];
  for (let round = 0; round < rounds; round++) {
    const node = await took(() => run('-e', '0'));
    bare?.push(node);
    version?.push((await took(() => run(main, '--version'))) / node);
    list?.push((await took(() => run(main, 'list', '--dir', folder))) / node);
    if (hasScript) screen?.push((await took(async () => await firstScreen(folder))) / node);
    const first = await judge({ course, lesson, file });
    cold?.push(first.totalMs - (first.exerciseMs ?? 0));
    standby.prepare('node', lesson.spec);
    await judge({ course, lesson, file }); // by then the other one is ready
    const second = await judge({ course, lesson, file, standby });
    ready?.push(second.totalMs - (second.exerciseMs ?? 0));
  }
  process.stdout.write(`${process.version}, ${rounds} rounds: median (middle half)\n`);
  row('node -e 0', bare ?? [], 'ms', '');
  row('--version ÷ node -e 0', version ?? [], '×', '');
  row('list ÷ node -e 0', list ?? [], '×', '');
  row('first screen ÷ node -e 0', screen ?? [], '×', hasScript ? 'goal ≤ 3 ×' : 'there is no `script` here');
  row('verdict less the exercise, as `check`', cold ?? [], 'ms', '');
  row('verdict less the exercise, after a save', ready ?? [], 'ms', 'goal ≤ 150 ms');

  const lessons = course.lessons.map(({ spec, texts, chapter }) => ({
    id: spec.id,
    hints: texts.en.hints.length,
    predicts: false,
    chapter: chapter.name,
    words: spec.id,
  }));
  let state = openState(lessons, newProgress('en'), 0);
  const look = openLook('en', { columns: 120, rows: 40, color: true, unicode: true, links: true });
  const keys: number[] = [];
  for (let index = 0; index < 60 * rounds; index++) {
    const startedAt = performance.now();
    ({ state } = step(state, { type: 'key-pressed', key: 'l j enter h h ? l G'.split(' ')[index % 8] ?? 'l' }));
    renderScreen({ state, course, lesson, path: file, shownPath: file, spinner: '*', still: false }, look);
    keys.push(performance.now() - startedAt);
  }
  row('a key to its frame', keys, 'ms', `goal ≤ 16 ms, 99 of 100: ${quantile(keys, 0.99).toFixed(1)} ms`);
} finally {
  await standby.close();
  await rm(folder, { recursive: true, force: true });
}
