import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { calibrateJob } from '../core/primes.ts';

let size: number | undefined;

/** The machine's job size (`core/primes.ts`), measured once per machine and runtime and kept among the temporary files. */
export const machineJobSize = (): number => {
  size ??= readKept() ?? measure();
  return size;
};

const keptFile = (): string => {
  const model = (os.cpus()[0]?.model ?? 'unknown').replace(/[^a-z0-9]+/gi, '-');
  const folder = path.join(os.tmpdir(), `async-course-${os.userInfo().username.replace(/[^a-z0-9]+/gi, '-')}`);
  return path.join(folder, `job-size-${model}-${process.version}.json`);
};

/** Sizes outside of this range cannot come from a real machine: the file is damaged and is measured anew. */
const sane = (value: unknown): value is number => typeof value === 'number' && value >= 100_000 && value <= 20_000_000;

const readKept = (): number | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(keptFile(), 'utf8'));
    return sane(found) ? found : null;
  } catch {
    return null;
  }
};

const measure = (): number => {
  const found = calibrateJob(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
  try {
    const file = keptFile();
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(found));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // no room for it: measured again next time
  }
  return found;
};
