import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pass } from 'node:timers/promises';
import { message } from '../../core/message.ts';
import type { DoctorFinding } from './finding.ts';

const OLDEST: readonly [number, number] = [20, 17];

export const examineRuntime = (): DoctorFinding => {
  const { deno, node } = process.versions as { readonly deno?: string; readonly node: string };
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const name = deno === undefined ? `Node ${node}` : `Deno ${deno}`;
  const good = deno !== undefined || major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const values = { name, oldest: OLDEST.join('.') };
  return {
    id: 'runtime',
    status: good ? 'good' : 'bad',
    message: message(good ? 'doctor.runtime.good' : 'doctor.runtime.old', values),
    measured: { name, platform: process.platform },
  };
};

export const examineCores = (): DoctorFinding => {
  const cores = os.availableParallelism();
  return {
    id: 'cores',
    status: cores > 1 ? 'good' : 'note',
    message: message(cores > 1 ? 'doctor.cores.good' : 'doctor.cores.one', { cores }),
    measured: { cores },
  };
};

const TIMERS = 20;
const TIMER_MS = 20;
/** Windows without a media player wakes timers every 15.6 ms; anything beyond that is a machine with other things to do. */
const LATE_MS = 16;

export const examineTimers = async (): Promise<DoctorFinding> => {
  const late: number[] = [];
  for (let timer = 0; timer < TIMERS; timer++) {
    const startedAt = performance.now();
    await pass(TIMER_MS);
    late.push(performance.now() - startedAt - TIMER_MS);
  }
  late.sort((a, b) => a - b);
  const tenth = (ms: number): number => Math.round(ms * 10) / 10;
  const measured = { medianMs: tenth(late[TIMERS / 2] ?? 0), worstMs: tenth(late.at(-1) ?? 0) };
  const good = measured.medianMs <= LATE_MS;
  return {
    id: 'timers',
    status: good ? 'good' : 'note',
    message: message(good ? 'doctor.timers.good' : 'doctor.timers.late', measured),
    measured,
  };
};

const NOISE_MS = 3000;
/** Beyond this share of time without a CPU, verdicts by time are repeated often; those by count are not touched. */
const NOISY_SHARE = 0.2;

/** Works in small pieces for three seconds and asks how much of that time the machine gave to others. */
export const examineNoise = async (signal: AbortSignal): Promise<DoctorFinding> => {
  const queuedBefore = queuedMs();
  const startedAt = performance.now();
  let longestMs = 0;
  let last = startedAt;
  while (last - startedAt < NOISE_MS && !signal.aborted) {
    for (const until = performance.now() + 2; performance.now() < until;);
    await pass(8);
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  }
  const queued = queuedMs();
  const share = queued === null || queuedBefore === null ? null : (queued - queuedBefore) / (last - startedAt);
  const noisy = share === null ? longestMs > 100 : share > NOISY_SHARE;
  const measured = { percent: share === null ? null : Math.round(share * 100), longestMs: Math.round(longestMs) };
  const values = { percent: measured.percent ?? '?', ms: measured.longestMs };
  return {
    id: 'noise',
    status: noisy ? 'note' : 'good',
    message: message(noisy ? 'doctor.noise.busy' : 'doctor.noise.good', values),
    measured,
  };
};

/** Milliseconds for which this thread was ready and had no CPU; null where the system does not tell. */
const queuedMs = (): number | null => {
  try {
    return Number(readFileSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return null;
  }
};

/** An event comes within milliseconds or not at all. */
const EVENT_LIMIT_MS = 2000;

/** Saves a file in the folder and waits for the system to say so. */
export const examineFiles = async (dir: string): Promise<DoctorFinding> => {
  const { watch } = await import('chokidar');
  const folder = await mkdtemp(path.join(dir, '.async-course-doctor-')).catch(() => null);
  if (folder === null)
    return {
      id: 'files',
      status: 'note',
      message: message('doctor.files.read-only', { dir }),
      measured: { events: null },
    };
  const file = path.join(folder, 'saved.txt');
  const watcher = watch(folder, { ignoreInitial: true });
  try {
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
    const seen = new Promise<boolean>((resolve) => watcher.once('all', () => resolve(true)));
    await writeFile(file, 'saved');
    const events = await Promise.race([seen, pass(EVENT_LIMIT_MS, false)]);
    return {
      id: 'files',
      status: events ? 'good' : 'note',
      message: message(events ? 'doctor.files.good' : 'doctor.files.polling', { dir }),
      measured: { events },
    };
  } finally {
    await watcher.close();
    await rm(folder, { recursive: true, force: true });
  }
};
