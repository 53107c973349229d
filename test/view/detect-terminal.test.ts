import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectTerminal } from '../../src/view/detect-terminal.ts';
import type { Terminal } from '../../src/view/terminal.ts';

type Environment = Readonly<Record<string, string>>;

const terminal = (env: Environment, platform = 'linux', isTTY = true): Terminal =>
  detectTerminal({ stream: isTTY ? { isTTY, columns: 120, rows: 40 } : {}, env, platform });

test('a pipe is read at 80 columns, unless COLUMNS says otherwise', () => {
  assert.equal(terminal({}, 'linux', false).columns, 80);
  assert.equal(terminal({ COLUMNS: '100' }, 'linux', false).columns, 100);
  assert.equal(terminal({}).columns, 120);
});

const colors: readonly (readonly [env: Environment, isTTY: boolean, color: boolean])[] = [
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
  [{ TERM: 'dumb' }, true, false],
];

for (const [env, isTTY, color] of colors) {
  test(`${isTTY ? 'a terminal' : 'a pipe'} with ${JSON.stringify(env)} has ${color ? '' : 'no '}color`, () => {
    assert.equal(terminal(env, 'linux', isTTY).color, color);
  });
}

const signs: readonly (readonly [env: Environment, platform: string, unicode: boolean])[] = [
  [{ LANG: 'en_US.UTF-8' }, 'linux', true],
  [{ LANG: 'ko_KR.utf8' }, 'linux', true],
  [{ LANG: 'en_US.ISO-8859-1' }, 'linux', false],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'ko_KR.eucKR' }, 'linux', false],
  [{ LANG: 'C' }, 'linux', true],
  [{}, 'linux', true],
  [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, 'linux', false],
  [{}, 'win32', false],
  [{ WT_SESSION: '1' }, 'win32', true],
  [{ TERM_PROGRAM: 'vscode' }, 'win32', true],
];

for (const [env, platform, unicode] of signs) {
  test(`${platform} with ${JSON.stringify(env)} draws ${unicode ? 'Unicode' : 'ASCII'}`, () => {
    assert.equal(terminal(env, platform).unicode, unicode);
  });
}

test('what is asked for on the command line counts most', () => {
  const flags = { color: false, ascii: true };
  const asked = detectTerminal({ stream: { isTTY: true }, env: { FORCE_COLOR: '1' }, platform: 'linux', flags });
  assert.deepEqual([asked.color, asked.unicode], [false, false]);
});

test('files are links where the terminal opens them, and never in tmux', () => {
  assert.equal(terminal({ KITTY_WINDOW_ID: '1' }).links, true);
  assert.equal(terminal({ KITTY_WINDOW_ID: '1', TMUX: '/tmp/x' }).links, false);
  assert.equal(terminal({}).links, false);
});
