import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import { newProgress, withCurrent } from '../../src/core/progress.ts';
import { loadProgress, updateProgress } from '../../src/store/progress-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const before = newProgress('en');
const after = withCurrent(before, 'two-delays');

/** A process that saves and is killed just before or just after one of its steps. */
const killedWhileSaving = async (dir: string, step: string, moment: 'before' | 'after'): Promise<string | null> => {
  const store = new URL('../../src/store/progress-file.js', import.meta.url).href;
  const source = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const die = () => process.kill(process.pid, 'SIGKILL');
    const wrap = (owner, name) => {
      const original = owner[name];
      owner[name] = async function (...args) {
        if ('${moment}' === 'before') die();
        const result = await original.apply(this, args);
        die();
        return result;
      };
    };
    if (['writeFile', 'sync'].includes('${step}')) {
      const handle = await fs.open(process.execPath, 'r');
      const prototype = Object.getPrototypeOf(handle);
      await handle.close();
      wrap(prototype, '${step}');
    } else wrap(fs, '${step}');
    syncBuiltinESMExports();
    const { updateProgress } = await import(${JSON.stringify(store)});
    await updateProgress(${JSON.stringify(dir)}, 'en', () => (${JSON.stringify(after)}));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal;
};

const steps = ['mkdir', 'open', 'writeFile', 'sync', 'copyFile', 'rename'];

for (const step of steps) {
  for (const moment of ['before', 'after'] as const) {
    test(
      `a crash ${moment} ${step} leaves the old or the new progress, whole`,
      { skip: process.platform === 'win32' },
      async (context) => {
        const dir = path.join(await temporaryFolder(context), 'course');
        await updateProgress(dir, 'en', () => before);
        assert.equal(await killedWhileSaving(dir, step, moment), 'SIGKILL', 'the crash did not take place');
        const loaded = await loadProgress(dir, 'en');
        assert.ok(loaded.ok);
        assert.equal(loaded.value.notice, null);
        assert.deepEqual(loaded.value.progress, step === 'rename' && moment === 'after' ? after : before);
        // The lock that the crash left behind stands in nobody's way.
        assert.ok((await updateProgress(dir, 'en', () => after, { patienceMs: 0 })).ok);
      },
    );
  }
}
