import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { message } from '../../core/message.ts';
import type { LessonSpec } from '../../core/lesson.ts';
import type { Stall } from '../../core/trace.ts';
import { prepare } from '../../sandbox/prepare.ts';
import { runPrepared } from '../../sandbox/run.ts';
import type { RuntimeName } from '../../sandbox/runtime.ts';
import type { DoctorFinding } from './finding.ts';

/** A program with a stall whose line and length are known: 120 ms parked at line 3. */
const planted = `import { sleepSync } from 'async-course/kit';
export const main = (): void => {
  sleepSync(120);
};
`;
const PLANTED_LINE = 3;
const PLANTED_MS = 120;
/** A busy machine may hide a part of it; three runs of three do not. */
const TRIES = 3;

const spec: LessonSpec = {
  id: 'doctor',
  minutes: 1,
  predict: null,
  exports: { main: 'function' },
  call: { export: 'main', args: [], returns: undefined },
  rules: [],
  failsWith: [],
  diagnoses: [],
  runtimes: ['node', 'deno'],
  limits: { timeMs: 10_000, outputBytes: 100_000, memoryMb: 512 },
  warm: [],
};

/** Does the meter see a stall that is planted, at its line? The active self-test of every detector that a verdict rests on. */
export const examineMeter = async (runtime: RuntimeName, signal: AbortSignal): Promise<DoctorFinding> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-doctor-'));
  const file = path.join(folder, 'exercise.ts');
  try {
    await writeFile(file, planted);
    const prepared = await prepare({ file, name: 'exercise.ts', others: {}, scenario: null });
    for (let run = 1; prepared.ok && run <= TRIES && !signal.aborted; run++) {
      const { trace } = await runPrepared({ spec, prepared: prepared.value, runtime, signal });
      const seen = trace.stalls.find(isPlanted);
      if (trace.outcome.kind === 'complete' && seen !== undefined) {
        const ms = Math.round(seen.endMs - seen.startMs);
        return {
          id: 'meter',
          status: 'good',
          message: message('doctor.meter.good', { ms, planted: PLANTED_MS }),
          measured: { ms, run },
        };
      }
    }
    return {
      id: 'meter',
      status: 'bad',
      message: message('doctor.meter.bad', { runs: TRIES }),
      measured: { ms: null },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const isPlanted = ({ culprit, creditedMs }: Stall): boolean =>
  culprit?.line === PLANTED_LINE && culprit.call === 'sleepSync' && creditedMs >= PLANTED_MS / 2;
