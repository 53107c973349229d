import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Launched } from '../../src/sandbox/launch.ts';
import { prepare } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';
import { openStandby } from '../../src/sandbox/standby.ts';
import { fixture, specFor } from '../lines/watched-run.ts';

const spec = specFor(8000);

/** A standby, and every process that it started. */
const watched = () => {
  const started: Launched[] = [];
  const standby = openStandby(async (...args) => {
    const launched = await launch(...args);
    started.push(launched);
    return launched;
  });
  return { standby, started };
};

const end = async (launched: Launched): Promise<void> => {
  launched.kill();
  await launched.end;
  await launched.remove();
};

test('the process that waits is the one that is taken, once', async () => {
  const { standby, started } = watched();
  standby.prepare('node', spec);
  standby.prepare('node', spec);
  const first = await standby.take('node', spec);
  assert.deepEqual(started, [first]);
  const second = await standby.take('node', spec);
  assert.deepEqual(started, [first, second]);
  await Promise.all([end(first), end(second)]);
});

test('a process with other limits is not taken, and closing ends what waits', async () => {
  const { standby, started } = watched();
  standby.prepare('node', spec);
  const other = await standby.take('node', { ...spec, limits: { ...spec.limits, memoryMb: 300 } });
  assert.ok(other.child.spawnargs.includes('--max-old-space-size=600'));
  await end(other);
  await standby.close();
  assert.deepEqual(
    started.map((launched) => launched.hasEnded()),
    [true, true],
  );
});

test('a process that died while it waited is replaced', async () => {
  const { standby, started } = watched();
  standby.prepare('node', spec);
  const dying = await standby.take('node', spec);
  standby.prepare('node', spec);
  while (started.length < 2) await new Promise((resolve) => setImmediate(resolve));
  started[1]?.kill();
  await started[1]?.end;
  const next = await standby.take('node', spec);
  assert.equal(started.indexOf(next), 2);
  await Promise.all([end(dying), end(next)]);
});

test('however long it waited, nothing of the wait is in the trace', async () => {
  const file = fileURLToPath(fixture('lines/plain-loop.ts'));
  const prepared = await prepare({ file, name: 'plain-loop.ts', others: {}, scenario: null });
  assert.ok(prepared.ok);
  const standby = openStandby();
  standby.prepare('node', spec);
  const launched = await standby.take('node', spec);
  const { trace } = await runPrepared({
    spec,
    prepared: prepared.value,
    standby: { ...standby, take: async () => await Promise.resolve(launched) },
  });
  assert.equal(trace.outcome.kind, 'complete');
  const held = trace.stalls.filter(({ startMs, endMs }) => endMs - startMs >= 150);
  assert.equal(held.length, 1);
  assert.equal(held[0]?.culprit?.file, 'plain-loop.ts');
});

test('when the one who would say what to run is killed, the waiting process ends', async () => {
  const script = `
    const { openStandby } = await import(${JSON.stringify(new URL('../../src/sandbox/standby.js', import.meta.url).href)});
    const launched = await (async () => {
      const standby = openStandby();
      standby.prepare('node', ${JSON.stringify(spec)});
      return await standby.take('node', ${JSON.stringify(spec)});
    })();
    console.log(launched.child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
  const pid = Number(line);
  assert.equal(isAlive(pid), true);
  parent.kill('SIGKILL');
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
