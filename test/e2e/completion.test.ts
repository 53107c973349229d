import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, MAIN, plainEnvironment } from './cli.ts';
import { noTmux, openTmux } from './tmux.ts';

const execute = promisify(execFile);

/** A folder with the command under its own name, as an installation makes it, and a shell's environment that finds it. */
const installed = async (folder: string): Promise<NodeJS.ProcessEnv> => {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  await writeFile(path.join(bin, 'async-course'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`, {
    mode: 0o755,
  });
  return plainEnvironment({ HOME: folder, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` });
};

const missing = (shell: string): string | false =>
  spawnSync(shell, ['-c', 'true']).status === 0 ? false : `${shell} is not installed`;

let scripts: Readonly<Record<string, string>>;
before(async () => {
  const print = async (shell: string): Promise<[string, string]> => {
    const { code, stdout, stderr } = await cli(['completion', shell], { cwd: process.cwd() });
    assert.equal(code, 0, stderr);
    return [shell, stdout];
  };
  scripts = Object.fromEntries(await Promise.all(['bash', 'zsh', 'fish', 'powershell'].map(print)));
});

const CHAPTERS = (await readdir('lessons', { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `chapter-${Number.parseInt(name, 10)}`)
  .toSorted();

/** What stands before the cursor, and all that may come there. */
const lines: readonly (readonly [typed: string, offered: readonly string[]])[] = [
  ['async-course stat', ['status']],
  ['async-course show two', ['two-delays']],
  ['async-course show chapter-', CHAPTERS],
  ['async-course hint chapter-', []],
  ['async-course check two-delays timing', ['timing-wrapper']],
  ['async-course check --rep', ['--repeat', '--reporter']],
  ['async-course check --reporter j', ['json', 'junit']],
  ['async-course --lang ko hint cpu-t', ['cpu-two-tasks']],
  ['async-course run --as two', ['two-delays']],
  ['async-course hint two-delays ', []],
  ['async-course list two', []],
  ['async-course list --all', []],
  ['async-course init par', ['parts']],
  ['async-course check --file no', ['notes.ts']],
  ['async-course completion z', ['zsh']],
  ['async-course author ', ['new', 'verify']],
  ['async-course author verify two', ['two-delays']],
];

/** All lines in one shell each, in a folder with something in it. */
const drivers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  bash: ['bash', '--norc', '--noprofile', '-c'],
  fish: ['fish', '--no-config', '-c'],
};
const asked: Readonly<Record<string, (typed: string) => string>> = {
  // `compopt` has no meaning outside a real completion, and the sign of a folder is the terminal's work.
  bash: (typed) => {
    const words = typed.split(' ');
    const line = words.map((word) => `'${word}'`).join(' ');
    return `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _async_course 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  },
  fish: (typed) => `complete -C '${typed}'`,
};

for (const [shell, [command, ...args]] of Object.entries(drivers)) {
  test(`${shell} offers what may come there, and nothing else`, { skip: missing(shell) }, async (context) => {
    const folder = await temporaryFolder(context);
    await mkdir(path.join(folder, 'parts'));
    await writeFile(path.join(folder, 'notes.ts'), '');
    const questions = lines.map(([typed]) => `echo '== ${typed}'\n${asked[shell]?.(typed)}`);
    const script = [scripts[shell], ...questions].join('\n');
    const { stdout } = await execute(command, [...args, script], { cwd: folder, env: await installed(folder) });
    const found = stdout.split(/^== .*\n/m).slice(1);
    assert.deepEqual(
      found.map((offered, index) => [
        lines[index]?.[0],
        offered
          .split('\n')
          .flatMap((line) => line.split('\t')[0]?.replace(/\/$/, '') || [])
          .toSorted(),
      ]),
      lines,
    );
  });
}

/** How each shell is started without anybody's settings. */
const shells = {
  bash: 'bash --norc --noprofile',
  zsh: 'zsh -f',
  fish: 'fish --no-config',
};

for (const [shell, command] of Object.entries(shells)) {
  test(
    `${shell} completes a command, an exercise, an option and its value at the Tab key`,
    {
      skip: noTmux() || missing(shell),
    },
    async (context) => {
      const folder = await temporaryFolder(context);
      const { PATH = '' } = await installed(folder);
      const terminal = await openTmux({
        command: `env HOME='${folder}' PATH='${PATH}' LANG=C.UTF-8 ${command}`,
        cwd: folder,
        columns: 150,
      });
      context.after(terminal.close);
      const script =
        shell === 'fish' ? 'async-course completion fish | source' : `eval "$(async-course completion ${shell})"`;
      await terminal.press(`${script}; echo rea''dy`, 'Enter');
      await terminal.until(/^ready/m);
      for (const [typed, completed] of [
        ['async-course che', 'async-course check'],
        ['two', 'check two-delays'],
        [' --repo', /two-delays +--reporter/],
        ['gi', /--reporter[= ]github/],
      ] as const) {
        await terminal.press(typed, 'Tab');
        await terminal.until(completed);
      }
    },
  );
}

test('ids are the exercises of the course, in their order, with their titles', async () => {
  const ids = async (...more: readonly string[]): Promise<readonly string[]> => {
    const { code, stdout } = await cli(['completion', 'ids', ...more], { cwd: process.cwd() });
    assert.equal(code, 0);
    return stdout.trimEnd().split('\n');
  };
  const { exercises } = JSON.parse((await cli(['list', '--json'], { cwd: process.cwd() })).stdout) as {
    readonly exercises: readonly { readonly id: string; readonly title: string }[];
  };
  assert.deepEqual(
    await ids(),
    exercises.map(({ id, title }) => `${id}\t${title}`),
  );
  assert.match((await ids('--lang', 'ko'))[0] ?? '', /^timing-wrapper\t.*[가-힣]/);
  assert.deepEqual(await ids('--course', '/nowhere/at/all'), ['']);
});

test('what can be shown are the exercises and the chapters, with their titles', async () => {
  const words = async (word: string): Promise<readonly string[]> =>
    (await cli(['completion', word, '--lang', 'ko'], { cwd: process.cwd() })).stdout.trimEnd().split('\n');
  const [ids, shown] = [await words('ids'), await words('shown')];
  assert.deepEqual(shown.slice(0, ids.length), ids);
  assert.deepEqual(
    shown.slice(ids.length).map((line) => line.split('\t')[0]),
    CHAPTERS,
  );
  assert.match(shown.at(-1) ?? '', /\t.*[가-힣]/);
});

test('a shell that is not known is refused with those that are', async () => {
  for (const args of [['completion'], ['completion', 'tcsh']]) {
    const { code, stdout, stderr } = await cli(args, { cwd: process.cwd() });
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /bash.*zsh.*fish.*powershell/);
  }
});
