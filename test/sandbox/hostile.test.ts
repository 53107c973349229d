import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Evaluation } from '../../src/core/evaluation.ts';
import { translate } from '../../src/i18n/translate.ts';
import { packageRoot } from '../../src/sandbox/package-root.ts';
import { prepare } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';
import { runtime } from '../lines/watched-run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hostileSpec as spec } from './hostile-spec.ts';
import { hostileTable, type HostileRow } from './hostile-table.ts';

const folder = path.join(packageRoot, 'test', 'hostile');

const judged = async (file: string): Promise<Evaluation> => {
  const prepared = await prepare({ file: path.join(folder, file), name: 'exercise.ts', others: {}, scenario: null });
  if (!prepared.ok) {
    const timeline = { durationMs: 0, spans: [], stalls: [] };
    return {
      status: 'error',
      problem: prepared.problem,
      checks: [],
      diagnosis: null,
      culprits: [],
      timeline,
      exerciseMs: null,
    };
  }
  const { trace } = await runPrepared({ spec, prepared: prepared.value, runtime });
  return evaluate(spec, trace);
};

const said = ({ problem, checks }: Evaluation): string =>
  problem === null
    ? checks
        .filter(({ status }) => status !== 'pass')
        .map(({ message }) => translate('en', message))
        .join(' ')
    : translate('en', problem.message);

const markedLine = (file: string): number => {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes('//! line')) + 1;
};

const checkRow = async (row: HostileRow): Promise<void> => {
  const { file, line } = row;
  const { status = row.status, words = row.words } = (runtime === 'deno' ? row.deno : undefined) ?? {};
  const evaluation = await judged(file);
  const text = said(evaluation);
  assert.ok(
    [status].flat().some((each) => each === evaluation.status),
    `${evaluation.status}: ${text}`,
  );
  assert.match(text, words);
  if (line === undefined) return;
  const place = evaluation.problem?.place;
  const marked = markedLine(line === 'exercise.ts' ? file : line);
  assert.deepEqual({ file: place?.file, line: place?.line }, { file: line, line: marked });
};

test('every hostile file has its row, and every row its file', () => {
  const files = readdirSync(folder).filter((name) => !['loop-second.ts', 'parts'].includes(name));
  assert.deepEqual(hostileTable.map(({ file }) => file).toSorted(), files.toSorted());
});

/** These touch every trace that they find among the temporary files: they get a place for such files of their own. */
const alone = new Set(['forge.ts', 'truncate.ts', 'unlink.ts']);

test('no hostile file gets a pass', { concurrency: 2 }, async (t) => {
  const rows = hostileTable.filter(({ file }) => !alone.has(file));
  await Promise.all(rows.map(async (row) => await t.test(row.file, async () => await checkRow(row))));
});

for (const row of hostileTable.filter(({ file }) => alone.has(file))) {
  test(row.file, async (context) => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = await temporaryFolder(context);
    context.after(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    await checkRow(row);
  });
}
