import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyNames } from '../../src/term/key-names.ts';

const keys: readonly (readonly [what: string, sent: string, names: readonly string[]])[] = [
  ['a letter', 'n', ['n']],
  ['a capital', 'G', ['G']],
  ['an arrow', '\u001B[A', ['up']],
  ['an arrow in application mode', '\u001BOB', ['down']],
  ['Page Down', '\u001B[6~', ['pagedown']],
  ['Home, as four terminals send it', '\u001B[H\u001BOH\u001B[1~\u001B[7~', ['home', 'home', 'home', 'home']],
  ['Enter', '\r', ['enter']],
  ['Escape alone', '\u001B', ['escape']],
  ['Escape twice', '\u001B\u001B', ['escape', 'escape']],
  ['Ctrl-C', '\u0003', ['ctrl-c']],
  ['Ctrl-D leaves like Ctrl-C', '\u0004', ['ctrl-c']],
  ['Ctrl-Z', '\u001A', ['ctrl-z']],
  ['keys typed fast', 'hh\r', ['h', 'h', 'enter']],
  ['a letter of the Korean keyboard is the key under the finger', 'ㅗㅜㅂ', ['h', 'n', 'q']],
  ['a function key is not read as its letters', '\u001B[15~', []],
  ['nor Ctrl and an arrow', '\u001B[1;5A', []],
  ['nor Alt and a letter', '\u001Bn', []],
  ['a letter outside the first plane stays whole', '😀', ['😀']],
];

for (const [what, sent, names] of keys) test(what, () => assert.deepEqual(keyNames(sent), names));
