import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tickMsFor } from '../../src/debug/tick.ts';

test('a loop ticks five times in what is worth telling, and not so often that a server feels it', () => {
  assert.equal(tickMsFor(50), 10);
  assert.equal(tickMsFor(10), 5);
  assert.ok(tickMsFor(100) <= 20 && tickMsFor(5000) === tickMsFor(100));
});
