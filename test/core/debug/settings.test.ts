import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SLOW_MS, settingsFrom } from '../../../src/core/debug/settings.ts';

test('without anything said: 100 ms, everything is told, in English', () => {
  assert.deepEqual(settingsFrom({}), {
    slowMs: SLOW_MS,
    quiet: false,
    json: false,
    oncePerLine: false,
    everyPromise: false,
    html: null,
    trace: null,
    folder: null,
    command: null,
    language: 'en',
  });
});

test('each variable is read', () => {
  const found = settingsFrom({
    ASYNC_COURSE_SLOW_CALLBACK: '50',
    ASYNC_COURSE_DEBUG_QUIET: '1',
    ASYNC_COURSE_DEBUG_JSON: 'true',
    ASYNC_COURSE_DEBUG_ONCE_PER_LINE: '1',
    ASYNC_COURSE_DEBUG_PROMISES: '1',
    ASYNC_COURSE_DEBUG_HTML: 'page.html',
    ASYNC_COURSE_DEBUG_TRACE: 'trace.json',
    LANG: 'ko_KR.UTF-8',
  });
  assert.deepEqual(
    [
      found.slowMs,
      found.quiet,
      found.json,
      found.oncePerLine,
      found.everyPromise,
      found.html,
      found.trace,
      found.language,
    ],
    [50, true, true, true, true, 'page.html', 'trace.json', 'ko'],
  );
});

for (const word of ['', 'soon', '-5', '0', '3', 'NaN'])
  test(`a threshold that cannot be is left at its default: ${JSON.stringify(word)}`, () =>
    assert.equal(settingsFrom({ ASYNC_COURSE_SLOW_CALLBACK: word }).slowMs, SLOW_MS));

for (const word of ['', '0', 'false'])
  test(`a switch that is off: ${JSON.stringify(word)}`, () =>
    assert.equal(settingsFrom({ ASYNC_COURSE_DEBUG_QUIET: word }).quiet, false));
