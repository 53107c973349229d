import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLook, type Look } from '../../../src/view/look.ts';
import { renderStallNotice } from '../../../src/view/debug/stall-notice.ts';
import { renderDebugSummary } from '../../../src/view/debug/summary.ts';
import { widthOf } from '../../../src/view/width.ts';
import { calm, lane, place, report, stall } from './reports.ts';

const look = (language: Look['language'], columns = 80, unicode = true): Look =>
  openLook(language, { columns, rows: 24, color: false, unicode, links: false });

const wide = place({ frame: `> 12 | ${'x'.repeat(300)}\n     | ${' '.repeat(200)}^` });

for (const language of ['en', 'ko'] as const) {
  test(`code that is wider than the window is cut, and does not wrap (${language})`, () => {
    const told = renderStallNotice(
      { stall: stall({ place: wide }), thread: 0, state: 'whole', times: 1 },
      look(language),
    );
    const summed = renderDebugSummary(report(lane({ stalls: [stall({ place: wide })] })), look(language));
    const code = `${told}${summed}`.split('\n').filter((line) => /\|/.test(line));
    assert.ok(code.length >= 4);
    for (const line of code) assert.ok(widthOf(line) <= 80, line);
  });

  test(`everything that was seen is in the summary, and no placeholder is left (${language})`, () => {
    const text = renderDebugSummary(report(), look(language));
    for (const part of ['src/orders.ts:12:3', 'GET /report', 'save()', 'x is no function', 'TCPServerWrap'])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /\{\w+\}/);
  });

  test(`a calm run is told in one sentence (${language})`, () =>
    assert.equal(renderDebugSummary(calm, look(language, 110)).trim().split('\n').length, 2));
}

test('what kept it running is told by the place that made it, and what has no place by its lane', () => {
  const at = place({ line: 7 });
  const text = renderDebugSummary(
    report(
      lane({
        alive: [
          { name: 'Timeout', count: 2, place: at },
          { name: 'ProcessWrap', count: 1, place: at },
          { name: 'PipeWrap', count: 3, place: null },
        ],
      }),
    ),
    look('en'),
  );
  assert.match(text, /^ src\/orders\.ts:7:3 {2}Timeout ×2, ProcessWrap$/m);
  assert.match(text, /^ server\.ts {2}PipeWrap ×3$/m);
});

test('a call in a package is told below the line that led to it, and alone where nothing led to it', () => {
  const inside = place({ file: 'node_modules/x/y.js', line: 9, call: 'execFileSync' });
  const told = (of: Parameters<typeof stall>[0]): string =>
    renderStallNotice({ stall: stall(of), thread: 0, state: 'whole', times: 1 }, look('en'));
  assert.match(told({ inside, call: 'execFileSync' }), /^ {3}calling execFileSync in node_modules\/x\/y\.js:9:3$/m);
  assert.match(told({ place: null, call: 'readFileSync' }), /^ {3}calling readFileSync$/m);
  const summary = (of: Parameters<typeof stall>[0]): string =>
    renderDebugSummary(report(lane({ stalls: [stall(of)] })), look('en'));
  assert.match(summary({ inside, call: 'execFileSync' }), /^ {11}calling execFileSync in node_modules\/x\/y\.js:9:3$/m);
  assert.match(summary({ place: null, inside }), /node_modules\/x\/y\.js:9:3 {2}in total\(\), calling execFileSync$/m);
});

test('without Unicode nothing but ASCII is drawn', () => {
  const text = renderDebugSummary(report(), look('en', 80, false));
  assert.match(text, /^[\n -~]*$/);
});
