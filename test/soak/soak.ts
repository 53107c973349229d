/**
 * Judges everything whose verdict is known, over and over, until the time is over: `npm run soak -- --minutes 20 --load busy`.
 * A verdict is never wrong, so a single wrong one is a bug and ends with exit code 1; how many stay open is a figure to watch.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { judge } from '../../src/app/judge.ts';
import { keepBusy } from '../../src/author/keep-busy.ts';
import { claimsOf, contradiction, type Claim } from '../../src/author/prove.ts';
import type { Course } from '../../src/core/course.ts';
import type { Judgement } from '../../src/core/verdict.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { translate } from '../../src/i18n/translate.ts';
import { packageRoot } from '../../src/sandbox/package-root.ts';
import { tableOf, tallyOf, type Tally } from './tally.ts';

const BUSY_PROCESSES = 4;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    load: { type: 'string', default: 'idle' },
    only: { type: 'string', default: '' },
  },
});

const soak = async (): Promise<number> => {
  const opened = await openCourse(packageRoot, '0.0.0');
  if (!opened.ok) throw new Error(translate('en', opened.problem.message));
  const course = opened.value;
  const tallies = (await casesOf(course)).map(tallyOf);
  if (tallies.length === 0) throw new Error(`no exercise has one of these ids: ${values.only}`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const until = performance.now() + Number(values.minutes) * 60_000;
  const busy = values.load === 'busy' ? keepBusy(BUSY_PROCESSES, Number(values.minutes) + 1) : null;
  try {
    for (let index = 0; performance.now() < until && !stop.signal.aborted; index = (index + 1) % tallies.length)
      await judgeOnce(course, tallies[index] as Tally, stop.signal);
  } finally {
    busy?.[Symbol.dispose]();
  }
  process.stdout.write(`\n${values.load}, ${values.minutes} minutes, Node ${process.versions.node}\n`);
  process.stdout.write(tableOf(tallies, (claim) => path.relative(course.folder, claim.file)));
  return tallies.some(({ wrong }) => wrong > 0) ? 1 : 0;
};

/** Each file once; `claimsOf` names some of them for each load. */
const casesOf = async (course: Course): Promise<readonly Claim[]> => {
  const only = values.only.split(',').filter((id) => id !== '');
  const claims = (await claimsOf(course, course.lessons, { idle: 1, busy: 1 })).filter(({ load }) => load === 'idle');
  return claims.filter(({ lesson }) => only.length === 0 || only.includes(lesson.spec.id));
};

const judgeOnce = async (course: Course, tally: Tally, signal: AbortSignal): Promise<void> => {
  const { claim } = tally;
  const judgement = await judge({ course, lesson: claim.lesson, file: claim.file, signal });
  if (signal.aborted) return;
  tally.runs += 1;
  if (judgement.status === 'inconclusive') {
    tally.inconclusive += 1;
    return;
  }
  const wrong = contradiction(claim, judgement);
  if (wrong === null) return;
  tally.wrong += 1;
  if (tally.first !== null) return;
  tally.first = `${translate('en', wrong)} ${await saved(claim, judgement)}`;
  process.stdout.write(`${path.relative(course.folder, claim.file)}: ${tally.first}\n`);
};

const saved = async (claim: Claim, judgement: Judgement): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-soak-'));
  const file = path.join(folder, `${claim.lesson.spec.id}-${path.basename(claim.file, '.ts')}.json`);
  await writeFile(file, JSON.stringify(judgement, null, 2));
  return file;
};

/** Everything on one core: this process again, with what it starts, where it may use no other. */
const pinned = async (): Promise<number> => {
  const args = ['-c', '0', process.execPath, ...process.argv.slice(1)];
  const child = spawn('taskset', args, { stdio: 'inherit' });
  const pass = (): void => void child.kill('SIGINT');
  process.once('SIGINT', pass);
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
};

if (!['idle', 'busy', 'pinned'].includes(values.load))
  throw new Error(`--load is idle, busy or pinned: ${values.load}`);
process.exitCode = await (values.load === 'pinned' && os.availableParallelism() > 1 ? pinned() : soak());
