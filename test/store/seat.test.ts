import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { takeSeat, type Seat } from '../../src/store/seat.ts';
import { startOf } from '../../src/store/start-of.ts';
import { STORE } from '../../src/store/store-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const lookMs = 5;
const fileIn = (dir: string): string => path.join(dir, STORE, 'window');

const seated = async (context: TestContext, dir: string): Promise<Seat> => {
  const seat = await takeSeat(dir, { lookMs });
  context.after(async () => await seat.close());
  return seat;
};

/** Resolves with the next holder that a window is told of. */
const nextHolder = async (seat: Seat): Promise<number | null> => {
  // Looks keep no program alive, and this one has nothing else to do.
  const alive = setInterval(() => {}, 1000);
  try {
    return await new Promise((resolve) => seat.follow((holder) => resolve(holder)));
  } finally {
    clearInterval(alive);
  }
};

const startNode = (source: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['pipe', 'pipe', 'inherit'] });

/** A process that lives until the test is over, and no longer than this one. */
const living = (context: TestContext): number => {
  const child = startNode('process.stdin.resume()');
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as Socket | null)?.unref();
  context.after(() => child.stdin?.end());
  return child.pid ?? 0;
};

interface Left {
  readonly pid: number;
  readonly host?: string;
  readonly started?: string | null;
  readonly ageMs?: number;
}

/** A folder in which a window has the seat, or left it behind. */
const folderWith = async (
  context: TestContext,
  { pid, host = os.hostname(), started, ageMs = 0 }: Left,
): Promise<string> => {
  const dir = await temporaryFolder(context);
  await mkdir(path.join(dir, STORE));
  const since = started === undefined ? await startOf(pid) : started;
  await writeFile(fileIn(dir), JSON.stringify({ token: 'theirs', pid, host, started: since }));
  const at = new Date(Date.now() - ageMs);
  await utimes(fileIn(dir), at, at);
  return dir;
};

test('the first window has the seat, the second hears who has it, and gets it when the first has left', async (context) => {
  const dir = await temporaryFolder(context);
  const first = await seated(context, dir);
  const second = await seated(context, dir);
  assert.equal(first.holder(), null);
  assert.equal(second.holder(), process.pid);
  const told = nextHolder(second);
  await first.close();
  assert.equal(await told, null);
  assert.equal(second.holder(), null);
  await second.close();
  assert.deepEqual(await readdir(path.join(dir, STORE)), [], 'nothing is left of it');
});

test('of many windows that ask at once one gets it', async (context) => {
  const dir = await temporaryFolder(context);
  const seats = await Promise.all(Array.from({ length: 8 }, async () => await seated(context, dir)));
  assert.equal(seats.filter((seat) => seat.holder() === null).length, 1);
});

test('the seat of a process that has ended is taken over', async (context) => {
  const child = startNode('');
  const { pid = 0 } = child;
  await once(child, 'close');
  assert.equal((await seated(context, await folderWith(context, { pid, started: '1' }))).holder(), null);
});

test('the seat of a process that is killed is taken over while another window waits', async (context) => {
  const dir = await temporaryFolder(context);
  const module = JSON.stringify(new URL('../../src/store/seat.js', import.meta.url).href);
  const child = startNode(`
    const { takeSeat } = await import(${module});
    const seat = await takeSeat(${JSON.stringify(dir)});
    process.stdout.write('seated ' + seat.holder());
    process.stdin.resume();
  `);
  assert.ok(child.stdout !== null);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  assert.equal(said.toString(), 'seated null');
  const seat = await seated(context, dir);
  assert.equal(seat.holder(), child.pid);
  const told = nextHolder(seat);
  child.kill('SIGKILL');
  assert.equal(await told, null);
});

test(
  'a living process that got the id of one that has ended has no seat',
  { skip: process.platform === 'linux' ? false : 'this system does not tell when a process started' },
  async (context) => {
    const dir = await folderWith(context, { pid: living(context), started: '1' });
    assert.equal((await seated(context, dir)).holder(), null);
  },
);

test('a living process has its seat however long it was silent: it may have been stopped by Ctrl-Z', async (context) => {
  const pid = living(context);
  const started = await startOf(pid);
  const dir = await folderWith(context, { pid, ageMs: started === null ? 0 : 600_000 });
  assert.equal((await seated(context, dir)).holder(), pid);
});

test('where the system does not tell when a process started, its sign of life does', async (context) => {
  const pid = living(context);
  const fresh = await folderWith(context, { pid, started: null });
  assert.equal((await seated(context, fresh)).holder(), pid);
  const old = await folderWith(context, { pid, started: null, ageMs: 600_000 });
  assert.equal((await seated(context, old)).holder(), null);
});

test('a window on another machine has the seat as long as it gives signs of life', async (context) => {
  const fresh = await folderWith(context, { pid: 7, host: 'another machine', started: '1' });
  assert.equal((await seated(context, fresh)).holder(), 7);
  const old = await folderWith(context, { pid: 7, host: 'another machine', started: '1', ageMs: 600_000 });
  assert.equal((await seated(context, old)).holder(), null);
});

test('a file without content is respected while it may still be written, and else is in nobody’s way', async (context) => {
  const dir = await folderWith(context, { pid: 1 });
  await writeFile(fileIn(dir), '');
  assert.notEqual((await seated(context, dir)).holder(), null);
  const at = new Date(Date.now() - 60_000);
  await utimes(fileIn(dir), at, at);
  assert.equal((await seated(context, dir)).holder(), null);
});

test('a window whose seat another one took hears of it', async (context) => {
  const dir = await temporaryFolder(context);
  const seat = await seated(context, dir);
  const pid = living(context);
  const told = nextHolder(seat);
  const theirs = path.join(dir, 'theirs');
  await writeFile(theirs, JSON.stringify({ token: 'theirs', pid, host: os.hostname(), started: await startOf(pid) }));
  await rename(theirs, fileIn(dir)); // whole at once: half of it would be nobody’s
  assert.equal(await told, pid);
  await seat.close();
  assert.match(await readFile(fileIn(dir), 'utf8'), /theirs/, 'a seat is given back by its holder only');
});

test('a folder that was deleted is not made again by a window that looks at it', async (context) => {
  const dir = await temporaryFolder(context);
  const first = await seated(context, dir);
  await rm(dir, { recursive: true });
  const second = await temporaryFolder(context);
  // Looks come in order: when the later window is told, the earlier one has looked at least once.
  const sign = await seated(context, second);
  const waiting = await seated(context, second);
  first.follow(() => assert.fail('it is still its own'));
  const told = nextHolder(waiting);
  await sign.close();
  await told;
  await assert.rejects(readdir(dir));
});
