import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchedRun } from '../lines/watched-run.ts';

test('slow hashes are CPU work: of the thread that calculates them, or of one of the runtime’s, which have numbers below zero', async () => {
  const { spans, returns } = await watchedRun('probe/hashes.ts');
  assert.equal(returns[0]?.actual, 'true', JSON.stringify(returns));
  const work = spans.filter(({ kind }) => kind === 'work');
  const seen = work.map(({ name, amount, thread }) => [name, amount, thread > 0 ? 'worker' : thread]);
  assert.deepEqual(seen.slice(0, 4), [
    ['pbkdf2Sync', 3000, 0],
    ['scryptSync', 1024, 0],
    ['pbkdf2', 3000, -1],
    ['pbkdf2', 3000, -2],
  ]);
  assert.deepEqual(seen.slice(4), [
    ['scrypt', 16_384, -1],
    ['deriveBits', 3000, -1],
    ['pbkdf2Sync', 3000, 'worker'],
    ['pbkdf2', -1, -1],
  ]);
  assert.ok(work.every(({ endMs }) => endMs !== null));
});
