import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bashScript } from '../../src/cli/completion/bash.ts';
import { fishScript } from '../../src/cli/completion/fish.ts';
import { grammarIn, type Grammar } from '../../src/cli/completion/grammar.ts';
import { powershellScript } from '../../src/cli/completion/powershell.ts';
import { zshScript } from '../../src/cli/completion/zsh.ts';
import { commands, options } from '../../src/cli/table.ts';
import { languages } from '../../src/core/lesson.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

for (const [shell, script] of Object.entries(scripts))
  test(`the script for ${shell} knows every command and every option of the table`, () => {
    for (const language of languages) {
      const text = script(grammarIn(language));
      const words = new Set(text.split(/[^a-z-]+|-l (?=[a-z])/));
      assert.deepEqual(
        [
          ...commands.map(({ name }) => name),
          ...options.map(({ name }) => (shell === 'fish' ? name : `--${name}`)),
        ].filter((word) => !words.has(word) && !text.includes(`n${word}`)),
        [],
      );
      assert.doesNotMatch(text, /undefined|\[object/);
    }
  });

test('what stands behind a command or an option is told from how the help writes it', () => {
  const grammar = grammarIn('en');
  const slotsOf = (name: string): object | undefined => grammar.commands.find((command) => command.name === name);
  const kinds = (name: string): object => {
    const { slots = [], repeats } = (slotsOf(name) ?? {}) as Partial<Grammar['commands'][number]>;
    return [slots.map(({ kind }) => kind), repeats];
  };
  assert.deepEqual(kinds('check'), [['id'], true]);
  assert.deepEqual(kinds('hint'), [['id', 'free'], false]);
  assert.deepEqual(kinds('init'), [['folder'], false]);
  assert.deepEqual(kinds('author'), [['words', 'id'], true]);
  const check = grammar.commands.find(({ name }) => name === 'check');
  assert.deepEqual(
    check?.options.map(({ name, value }) => [name, value?.kind ?? null]),
    [
      ['json', null],
      ['reporter', 'words'],
      ['all', null],
      ['file', 'file'],
      ['as', 'id'],
      ['repeat', 'free'],
      ['jobs', 'free'],
    ],
  );
});

/** Signs that mean something in one of the shells. */
const odd: Grammar = {
  commands: [
    {
      name: 'go',
      about: 'it’s ‘odd’ \'quoted\' [a]: "b" \\ $x `y` (z)',
      slots: [{ kind: 'words', words: ['one'] }],
      repeats: false,
      options: [{ name: 'fast', about: "don't [stop]: \\", value: null }],
    },
  ],
  globals: [],
};

test('what is said about a command cannot end its quotes', () => {
  assert.ok(zshScript(odd).includes(String.raw`'go:it’s ‘odd’ '\''quoted'\'' [a]: "b" \ $x ${'`y`'} (z)'`));
  assert.ok(zshScript(odd).includes(String.raw`'--fast[don'\''t \[stop\]\: \\]'`));
  assert.ok(fishScript(odd).includes(String.raw`-d 'it’s ‘odd’ \'quoted\' [a]: "b" \\ $x ${'`y`'} (z)'`));
  assert.ok(powershellScript(odd).includes("'it’’s ‘‘odd’’ ''quoted'' [a]: \"b\" \\ $x `y` (z)'"));
});
