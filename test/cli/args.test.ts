import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from '../../src/cli/args.ts';
import { commands, globalOptions, options } from '../../src/cli/table.ts';
import { en } from '../../src/i18n/en.ts';

const words = (line: string): readonly string[] => line.split(' ').filter((word) => word !== '');

/** What is typed, and how it is read: command, positionals, options. */
const read: readonly (readonly [
  line: string,
  command: string,
  positionals: string,
  found: Record<string, string | true>,
])[] = [
  ['', 'start', '', {}],
  ['--lang ko', 'start', '', { lang: 'ko' }],
  ['--help', 'start', '', { help: true }],
  ['-h', 'start', '', { help: true }],
  ['-v', 'start', '', { version: true }],
  ['check', 'check', '', {}],
  ['check two-delays timing-wrapper', 'check', 'two-delays timing-wrapper', {}],
  ['check --all --json', 'check', '', { all: true, json: true }],
  ['--json check two-delays', 'check', 'two-delays', { json: true }],
  ['check --file a.ts --as two-delays', 'check', '', { file: 'a.ts', as: 'two-delays' }],
  ['check a.ts --as two-delays', 'check', '', { file: 'a.ts', as: 'two-delays' }],
  ['run --as two-delays a.ts', 'run', '', { file: 'a.ts', as: 'two-delays' }],
  ['check --file=a.ts --as=two-delays', 'check', '', { file: 'a.ts', as: 'two-delays' }],
  ['check --file=a=b.ts --as two-delays', 'check', '', { file: 'a=b.ts', as: 'two-delays' }],
  ['check --repeat 20 --jobs 2', 'check', '', { repeat: '20', jobs: '2' }],
  ['check --reporter json', 'check', '', { reporter: 'json' }],
  ['check --file -x.ts --as two-delays', 'check', '', { file: '-x.ts', as: 'two-delays' }],
  ['init my-folder --lang en', 'init', 'my-folder', { lang: 'en' }],
  ['init -- --odd-name', 'init', '--odd-name', {}],
  ['hint two-delays 2', 'hint', 'two-delays 2', {}],
  ['check --help', 'check', '', { help: true }],
  ['help', 'start', '', { help: true }],
  ['help check --lang ko', 'check', '', { lang: 'ko', help: true }],
  [
    'run two-delays --runtime deno --no-color --ascii --plain',
    'run',
    'two-delays',
    { runtime: 'deno', 'no-color': true, ascii: true, plain: true },
  ],
];

for (const [line, command, positionals, found] of read) {
  test(`async-course ${line}`.trim(), () => {
    const parsed = parseArgs(words(line));
    assert.deepEqual(parsed, { ok: true, args: { command, positionals: words(positionals), options: found } });
  });
}

/** What is typed, what is said about it, and a word that must be in it. */
const refused: readonly (readonly [line: string, key: string, says: string])[] = [
  ['chekc', 'args.unknown-command.near', 'check'],
  ['statsu', 'args.unknown-command.near', 'status'],
  ['frobnicate', 'args.unknown-command', 'frobnicate'],
  ['help chekc', 'args.unknown-command.near', 'check'],
  ['check --jsno', 'args.unknown-option.near', '--json'],
  ['check --reapet 3', 'args.unknown-option.near', '--repeat'],
  ['check --frobnicate', 'args.unknown-option', '--frobnicate'],
  ['check --frobnicate=7', 'args.unknown-option', '--frobnicate'],
  ['check -x', 'args.unknown-option', '-x'],
  ['check -json', 'args.unknown-option.near', '--json'],
  ['check --file', 'args.needs-value', '--file'],
  ['check --file --json', 'args.needs-value', '--file'],
  ['check --json=yes', 'args.no-value', '--json'],
  ['check --repeat zero', 'args.bad-value', 'zero'],
  ['check --repeat 0', 'args.bad-value', '0'],
  ['check --repeat -1', 'args.bad-value', '-1'],
  ['check --repeat 1.5', 'args.bad-value', '1.5'],
  ['check --reporter xml', 'args.bad-value', 'xml'],
  ['--lang de', 'args.bad-value', 'de'],
  ['check --dir=', 'args.bad-value', '--dir'],
  ['list --repeat 3', 'args.option-elsewhere', '--repeat'],
  ['list two-delays', 'args.too-many', 'two-delays'],
  ['init a b', 'args.too-many', 'b'],
];

for (const [line, key, says] of refused) {
  test(`async-course ${line} is refused`, () => {
    const parsed = parseArgs(words(line));
    assert.ok(!parsed.ok, 'it was accepted');
    assert.equal(parsed.wrong.key, key);
    assert.ok(Object.values(parsed.wrong.values).join(' ').includes(says), JSON.stringify(parsed.wrong.values));
    assert.ok(key in en, 'there are no words for it');
  });
}

test('every command and option of the table has its line in the help', () => {
  const keys = [
    ...commands.map(({ name }) => `help.command.${name}`),
    ...options.map(({ name }) => `help.option.${name}`),
  ];
  assert.deepEqual(
    keys.filter((key) => !(key in en)),
    [],
  );
});

test('commands name only options that there are', () => {
  const known = options.map(({ name }) => name);
  const named = [...globalOptions, ...commands.flatMap((command) => command.options)];
  assert.deepEqual(
    named.filter((name) => !known.includes(name)),
    [],
  );
});
