import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ansiRuns, plainStyle } from '../../src/view/ansi-runs.ts';
import { renderFilm, renderSvg } from '../../src/view/svg.ts';
import { assertGolden } from '../golden.ts';

test('a line is cut where its style changes, and the style goes on in the next', () => {
  const { runs, end } = ansiRuns('a\u001B[1;31mb\u001B[22mc');
  assert.deepEqual(runs, [
    { text: 'a', style: plainStyle },
    { text: 'b', style: { ...plainStyle, bold: true, color: 1 } },
    { text: 'c', style: { ...plainStyle, color: 1 } },
  ]);
  assert.deepEqual(
    ansiRuns('d\u001B[0me', end).runs.map(({ style }) => style.color),
    [1, null],
  );
});

test('what is no colour leaves no trace', () => {
  const { runs } = ansiRuns('\u001B]8;;file:///a\u001B\\link\u001B]8;;\u001B\\\u001B[2K\u001B(B');
  assert.deepEqual(runs, [{ text: 'link', style: plainStyle }]);
});

test('text is escaped, shapes are drawn as shapes, Korean keeps its columns', async () => {
  const lines = [
    '╭ <b> & "한국어" ──╮',
    '│ \u001B[31m▒▒▒\u001B[39m \u001B[32m██\u001B[39m \u001B[2mdim\u001B[22m  │',
    '╰────────────────╯',
  ];
  await assertGolden('picture', renderSvg(lines, { columns: 18, title: 'a < b' }));
});

test('a film shows each moment for its time, in turn, and draws a line that stays only once', () => {
  const moment = (text: string, seconds: number) => ({ lines: ['same', text], caption: `<${text}>`, seconds });
  const film = renderFilm([moment('one', 1), moment('two', 3)], { columns: 10, title: 'a film' });
  assert.equal(film.match(/>same</g)?.length, 1);
  assert.match(film, /@keyframes k0\{0%\{visibility:visible\}25%\{visibility:hidden\}\}/);
  assert.match(film, /@keyframes k1\{0%\{visibility:hidden\}25%\{visibility:visible\}\}/);
  assert.match(film, /&lt;two&gt;/);
  assert.match(film, /prefers-reduced-motion:reduce\)\{\.f\{animation:none\}#f1\{visibility:visible\}/);
});
