/**
 * What being watched costs: `npm run bench`. Each program runs 15 times as it is and 15 times through transform and probe, in
 * turns, so that whatever else the machine does meets both alike; what counts is the ratio within a pair.
 * A benchmark, not a test: it prints and never fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepare, type Prepared } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';
import { stripTypes } from '../../src/sandbox/strip-types.ts';
import { fixture, specFor } from '../lines/watched-run.ts';

interface Subject {
  readonly file: string;
  readonly about: string;
  readonly unit: '%' | 'ms';
  readonly goal: number | null;
}

const subjects: readonly Subject[] = [
  { file: 'cpu-loop.ts', about: 'CPU-bound, one loop', unit: '%', goal: 5 },
  { file: 'cpu-helpers.ts', about: 'CPU-bound, small functions', unit: '%', goal: 5 },
  { file: 'cpu-objects.ts', about: 'CPU-bound, objects and callbacks', unit: '%', goal: 5 },
  { file: 'awaits.ts', about: 'awaits, 100,000 ten times', unit: '%', goal: 10 },
  { file: 'stored-promises.ts', about: 'stored promises, 100,000', unit: '%', goal: null },
  { file: 'start-up.ts', about: 'start-up', unit: 'ms', goal: 50 },
];

const runs = Number(process.argv[2] ?? 15);

const measured = (output: string): number => {
  const found = /measured ([\d.]+)/.exec(output)?.[1];
  if (found === undefined) throw new Error(`the program measured nothing:\n${output}`);
  return Number(found);
};

const plainMs = (script: string): number =>
  measured(
    spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }).stdout,
  );

const watchedMs = async (prepared: Prepared): Promise<number> => {
  const { output } = await runPrepared({ spec: specFor(30_000), prepared });
  return measured(output);
};

const plainCopy = async (file: string, folder: string): Promise<string> => {
  const stripped = await stripTypes(await readFile(file, 'utf8'), file);
  if (!stripped.ok) throw new Error(`${file} has types that cannot be removed`);
  const script = path.join(folder, path.basename(file).replace('.ts', '.mjs'));
  await writeFile(script, `${stripped.value}\nawait main();\n`);
  return script;
};

const preparedFrom = async (file: string): Promise<Prepared> => {
  const prepared = await prepare({ file, name: path.basename(file), others: {}, scenario: null });
  if (!prepared.ok) throw new Error(`${file} cannot be prepared: ${prepared.problem.message.key}`);
  return prepared.value;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.round((sorted.length - 1) * share)] ?? 0;

const show = (value: number, unit: Subject['unit']): string => `${value >= 0 ? '+' : ''}${value.toFixed(1)} ${unit}`;

const report = ({ about, unit, goal }: Subject, costs: readonly number[], plain: readonly number[]): string => {
  const sorted = costs.toSorted((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  const spread = `${show(quantile(sorted, 0.25), unit)} … ${show(quantile(sorted, 0.75), unit)}`;
  const wanted = goal === null ? '' : `  goal ≤ ${goal} ${unit}${median <= goal ? '' : ': MISSED'}`;
  const bare = `${quantile(
    plain.toSorted((a, b) => a - b),
    0.5,
  ).toFixed(0)} ms`;
  return `${about.padEnd(34)} ${show(median, unit).padStart(9)}   middle half ${spread.padEnd(22)} bare ${bare.padEnd(8)}${wanted}\n`;
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-bench-'));
try {
  process.stdout.write(`${process.version}, ${runs} pairs each, median of (watched ÷ bare)\n`);
  for (const subject of subjects) {
    const file = fileURLToPath(fixture(`bench/${subject.file}`));
    const [script, prepared] = [await plainCopy(file, folder), await preparedFrom(file)];
    const costs: number[] = [];
    const plain: number[] = [];
    for (let run = 0; run < runs; run++) {
      const first = run % 2 === 0 ? plainMs(script) : 0;
      const watched = await watchedMs(prepared);
      const bare = run % 2 === 0 ? first : plainMs(script);
      plain.push(bare);
      costs.push(subject.unit === '%' ? (watched / bare - 1) * 100 : watched - bare);
    }
    process.stdout.write(report(subject, costs, plain));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
