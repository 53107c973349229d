import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wellFormed } from '../../src/core/well-formed.ts';

test('a letter of two halves stays, half of one does not', () => {
  assert.equal(wellFormed('👍 동시에 \uD83D and \uDC4D'), '👍 동시에 \uFFFD and \uFFFD');
});
