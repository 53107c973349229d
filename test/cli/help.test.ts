import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from '../../src/cli/args.ts';
import { examples } from '../../src/cli/examples.ts';
import { help } from '../../src/cli/help.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { commands, globalOptions } from '../../src/cli/table.ts';
import { languages } from '../../src/core/lesson.ts';
import { en } from '../../src/i18n/en.ts';
import { widthOf } from '../../src/view/width.ts';
import { terminalOf } from '../view/looks.ts';

const helpOf = (line: string, columns = 80): string => {
  const parsed = parseArgs(line.split(' ').filter((word) => word !== ''));
  assert.ok(parsed.ok, line);
  let printed = '';
  const surroundings: Surroundings = {
    cwd: '/',
    environment: {},
    terminal: terminalOf({ columns }),
    interactive: false,
    leaveSignals: assert.fail,
    print: (text) => (printed += text),
    warn: assert.fail,
    live: null,
    signal: new AbortController().signal,
    packageFolder: '/',
    version: '1.2.3',
  };
  assert.equal(help(parsed.args, surroundings), 0);
  return printed;
};

const helpful = commands.filter(({ name }) => name !== 'start');

for (const { name, options } of helpful) {
  test(`${name} --help has examples, its own options and those of every command`, () => {
    const text = helpOf(`${name} --help`);
    for (const typed of examples[name] ?? []) assert.ok(text.includes(`  ${typed}`), typed);
    for (const option of [...options, ...globalOptions]) assert.match(text, new RegExp(`^  --${option}\\b`, 'm'));
  });
}

test('every command has examples, each with its sentence, and no sentence is left over', () => {
  assert.deepEqual(Object.keys(examples).toSorted(), helpful.map(({ name }) => name).toSorted());
  const wanted = Object.entries(examples).flatMap(([name, lines]) =>
    lines.map((_, index) => `help.example.${name}.${index + 1}`),
  );
  assert.deepEqual(
    Object.keys(en)
      .filter((key) => key.startsWith('help.example.'))
      .toSorted(),
    wanted.toSorted(),
  );
});

test('every example is a command line that can be read', () => {
  for (const [name, lines] of Object.entries(examples)) {
    assert.ok(lines.length > 0, name);
    for (const line of lines) {
      const typed = /async-course ([^)|>"]*)/.exec(line)?.[1] ?? '';
      const parsed = parseArgs(typed.split(' ').filter((word) => word !== ''));
      assert.ok(parsed.ok && parsed.args.command === name, line);
    }
  }
});

test('the help of the whole program has every command, and says where the examples are', () => {
  const text = helpOf('--help', 100);
  for (const { name, args } of helpful) assert.ok(text.includes(`  async-course ${[name, ...args].join(' ')}`), name);
  assert.match(text, /async-course COMMAND --help/);
});

test('no line is wider than the window, except for what has to be typed as it stands', () => {
  const typed = new Set(Object.values(examples).flat());
  for (const language of languages)
    for (const columns of [70, 80, 120])
      for (const name of ['', ...helpful.map((command) => command.name)])
        for (const line of helpOf(`${name} --help --lang ${language}`, columns).split('\n'))
          assert.ok(widthOf(line) <= columns || typed.has(line.trim()), `${columns}: ${line}`);
});
