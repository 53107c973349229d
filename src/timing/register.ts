/**
 * Loaded before the tests by `--import async-course/timing/register`: the program's files get breadcrumbs and promise checks, so that
 * measurements name the statement that held the loop and the promises that nobody waits for. It says nothing by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { instrumentedHere, prepareInstrumenting } from '../debug/instrumented.ts';
import { OWN_THREAD } from '../debug/keys.ts';

const isOurs = typeof workerData === 'object' && workerData !== null && OWN_THREAD in workerData;

if (!isOurs && instrumentedHere() === null) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'async-course-timing-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await prepareInstrumenting(folder).instrument(async (url) => await import(url)).opening;
}
