import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import {
  asyncTimed,
  countPrimes,
  createPool,
  delay,
  getSync,
  serve,
  slow,
  tick,
  trace,
  type Pool,
} from '../../src/kit.ts';

const pools: Pool[] = [];
const pool = async (size: number): Promise<Pool> => {
  const made = await createPool(new URL('./pool-worker.js', import.meta.url), size);
  pools.push(made);
  return made;
};
after(async () => {
  await Promise.all(pools.map(async (each) => await each.close()));
});

test('delay resolves to its own milliseconds unless a value is given', async () => {
  assert.equal(await delay(3), 3);
  assert.equal(await delay(3, 'tea'), 'tea');
  assert.equal(await delay(3, null), null);
});

test('an aborted delay rejects with the reason of the signal, before and during the wait', async () => {
  const late = new AbortController();
  const waiting = delay(60_000, 0, { signal: late.signal });
  late.abort(new Error('closing time'));
  await assert.rejects(waiting, /closing time/);
  await assert.rejects(delay(60_000, 0, { signal: AbortSignal.abort(new Error('never opened')) }), /never opened/);
});

test('a tick lets timers and I/O have their turn', async () => {
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await tick();
  assert.equal(turned, true);
});

test('countPrimes counts a range without its end', () => {
  assert.equal(countPrimes(100), 25);
  assert.equal(countPrimes(101), 25);
  assert.equal(countPrimes(102), 26);
  assert.equal(countPrimes(100, 50), 10);
  assert.equal(countPrimes(2), 0);
  assert.equal(countPrimes(500) + countPrimes(1000, 500), countPrimes(1000));
});

test('trace hands through what its function returns and throws', async () => {
  assert.equal(
    trace('sync', () => 4),
    4,
  );
  assert.equal(await trace('async', async () => await delay(1, 'done')), 'done');
  assert.throws(
    () =>
      trace('broken', () => {
        throw new Error('broken');
      }),
    /broken/,
  );
});

test('asyncTimed is invisible to value, error, this, arguments and name', async () => {
  const till = {
    total: 7,
    sum: asyncTimed(async function sum(this: { readonly total: number }, more: number) {
      return await delay(1, this.total + more);
    }),
  };
  assert.equal(await till.sum(3), 10);
  assert.equal(till.sum.name, 'sum');
  const failure = new Error('declined');
  await assert.rejects(
    asyncTimed(async () => {
      throw failure;
    })(),
    failure,
  );
});

test('the slow server answers the same for an id, and getSync blocks until it has', async () => {
  const byFetch: unknown = await (await fetch(slow.url('/item?ms=5&id=12'))).json();
  assert.deepEqual(JSON.parse(getSync(slow.url('/item?ms=5&id=12'))), byFetch);
  assert.equal((byFetch as { readonly id: number }).id, 12);
});

test('getSync throws with the address when the answer is no answer', () => {
  assert.throws(() => getSync(slow.url('/nothing-here')), /GET http.*nothing-here.*404/);
  assert.throws(() => getSync('http://127.0.0.1:1/'), /GET http:\/\/127\.0\.0\.1:1\//);
  assert.throws(() => getSync('no address'), /GET no address/);
});

test('a pool answers each job with its own result, whatever finishes first', async () => {
  const two = await pool(2);
  assert.deepEqual(await Promise.all([2000, 10, 500, 1].map(async (n) => await two.run('primes', n))), [303, 4, 95, 0]);
});

test('what a job throws reaches the caller, and the pool goes on', async () => {
  const one = await pool(1);
  await assert.rejects(one.run('fail', 'no stock'), /no stock/);
  assert.equal(await one.run('primes', 100), 25);
});

test('a job that the worker does not know names those it has', async () => {
  const one = await pool(1);
  await assert.rejects(one.run('prime', 100), /no job "prime"; it has: primes, fail, exit/);
});

test('an argument that cannot be sent is an error of that call only', async () => {
  const one = await pool(1);
  await assert.rejects(
    one.run('primes', () => 1),
    /could not be cloned/,
  );
  assert.equal(await one.run('primes', 100), 25);
});

test('a worker that dies rejects its job and those that wait in line', async () => {
  const one = await pool(1);
  const first = one.run('exit', 3);
  const second = one.run('primes', 100);
  await assert.rejects(first, /ended with code 3/);
  await assert.rejects(second, /ended with code 3/);
  await assert.rejects(one.run('primes', 100), /no worker of the pool is alive/);
});

test('a closed pool says so', async () => {
  const one = await pool(1);
  await one.close();
  await assert.rejects(one.run('primes', 100), /the pool is closed/);
});

test('bad uses of the kit say what was wrong', async () => {
  await assert.rejects(createPool(new URL('./pool-worker.js', import.meta.url), 0), /1 thread or more, not 0/);
  await assert.rejects(createPool(new URL('./missing.js', import.meta.url), 1), /missing\.js/);
  assert.throws(() => serve({}), /belongs into a worker file/);
});

test('a command of the slow server prints what the server answers, and fails as a program does', async () => {
  const run = promisify(execFile);
  const [file, ...args] = slow.command('/item?ms=5&id=12');
  const byFetch: unknown = await (await fetch(slow.url('/item?ms=5&id=12'))).json();
  assert.deepEqual(JSON.parse((await run(file, args)).stdout), byFetch);
  const [same, ...others] = slow.command('/nothing-here');
  await assert.rejects(run(same, others), { code: 22, stdout: '', stderr: 'ask: the server says 404\n' });
});
