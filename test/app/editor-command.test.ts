import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorCommand } from '../../src/app/editor-command.ts';

const commandIn = (environment: Readonly<Record<string, string>>, line: number | null = 7): unknown =>
  editorCommand({ file: '/a b/exercise.ts', line, environment });

test('an editor with a window gets the line in its own way, and the course stays on the screen', () => {
  const place = '/a b/exercise.ts:7';
  assert.deepEqual(commandIn({ EDITOR: 'code --wait' }), {
    command: ['code', '--wait', '--goto', place],
    inTerminal: false,
  });
  assert.deepEqual(commandIn({ VISUAL: '/usr/bin/subl', EDITOR: 'vi' }), {
    command: ['/usr/bin/subl', place],
    inTerminal: false,
  });
  assert.deepEqual(commandIn({ EDITOR: 'webstorm.exe' }), {
    command: ['webstorm.exe', '--line', '7', '/a b/exercise.ts'],
    inTerminal: false,
  });
});

test('an editor of the terminal gets the screen', () => {
  assert.deepEqual(commandIn({ EDITOR: 'nvim' }), { command: ['nvim', '+7', '/a b/exercise.ts'], inTerminal: true });
  assert.deepEqual(commandIn({ EDITOR: 'nano' }, null), { command: ['nano', '/a b/exercise.ts'], inTerminal: true });
});

test('in the terminal of VS Code the file opens in VS Code, unless something else was configured', () => {
  assert.deepEqual(commandIn({ TERM_PROGRAM: 'vscode' }), {
    command: ['code', '--goto', '/a b/exercise.ts:7'],
    inTerminal: false,
  });
});

test('without any sign of an editor none is guessed', () => assert.equal(commandIn({}), null));

test('an editor named like a property of every object is no editor of ours', () => {
  assert.deepEqual(commandIn({ EDITOR: 'constructor' }, null), {
    command: ['constructor', '/a b/exercise.ts'],
    inTerminal: true,
  });
});
