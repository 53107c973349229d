import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeControls } from '../../src/core/escape-controls.ts';

test('control letters are written out, everything else stays', () => {
  assert.equal(escapeControls('a\u001B[2J\n\u009B동시에 👍'), 'a\\u001b[2J\\u000a\\u009b동시에 👍');
});
