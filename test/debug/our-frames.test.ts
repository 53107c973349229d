import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { hideOurFrames } from '../../src/debug/our-frames.ts';

const ours = new URL('our-frames.js', pathToFileURL(`${import.meta.dirname.replace(/([\\/])test([\\/])/, '$1src$2')}/`))
  .href;

const shown = (...lines: readonly string[]): readonly string[] => {
  const error = new Error('over');
  error.stack = ['Error: over', ...lines].join('\n');
  hideOurFrames(error);
  return error.stack.split('\n').slice(1);
};

test('a frame of debug mode is left out, and the one that it stood for has its name again', () => {
  assert.deepEqual(
    shown(
      '    at Timeout.<anonymous> (file:///app.js:1:2)',
      `    at Timeout._onTimeout (${ours}:3:4)`,
      '    at listOnTimeout (node:internal/timers:1:2)',
    ),
    ['    at Timeout._onTimeout (file:///app.js:1:2)', '    at listOnTimeout (node:internal/timers:1:2)'],
  );
  assert.deepEqual(shown('    at Timeout.poll (file:///app.js:1:2)', `    at Timeout._onTimeout (${ours}:3:4)`), [
    '    at Timeout.poll [as _onTimeout] (file:///app.js:1:2)',
  ]);
  assert.deepEqual(
    shown('    at Module.<anonymous> (node:x:1:2)', `    at prototype.<computed> [as _compile] (${ours}:3:4)`),
    ['    at Module._compile (node:x:1:2)'],
  );
});

test('a message that speaks of such a file stays, and so does a stack without any', () => {
  assert.deepEqual(shown(`is not in ${ours}`, '    at file:///app.js:1:2'), [
    `is not in ${ours}`,
    '    at file:///app.js:1:2',
  ]);
});

test('what caused an error is shown in the same way; what is no error is left alone', () => {
  const cause = new Error('why');
  cause.stack = `Error: why\n    at x (${ours}:1:2)\n    at file:///app.js:1:2`;
  hideOurFrames(new Error('over', { cause }));
  assert.equal(cause.stack, 'Error: why\n    at file:///app.js:1:2');
  for (const value of [null, undefined, 5, 'text', Object.freeze(new Error('locked'))]) hideOurFrames(value);
});
