import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  cp,
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixture } from '../../lines/watched-run.ts';
import type { BenchProgram } from './program.ts';

/** What makes the inputs of long runs: so many times the short one. */
const TIMES = { md: 22_000, svg: 12_000 };

/** The program with its packages in a folder of its own, from the registry; kept between runs as long as its list is the same. */
export const install = async (program: BenchProgram): Promise<string> => {
  const { name, packages } = program;
  const hash = createHash('sha256').update(JSON.stringify(packages)).digest('hex').slice(0, 12);
  const base = path.join(os.tmpdir(), 'async-course-bench-programs', `${name}-${hash}`);
  if (existsSync(base)) return base;
  const made = `${base}.${process.pid}`;
  await mkdir(made, { recursive: true });
  await writeFile(path.join(made, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: made,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} cannot be installed:\n${stderr}`);
  await rename(made, base);
  return base;
};

/** A copy of the installed program to be run as it is or with something planted in it; large folders are shared, file by file. */
export const copyOf = async (program: BenchProgram, base: string, to: string): Promise<string> => {
  await rm(to, { recursive: true, force: true });
  await linkTree(base, to);
  const own = fileURLToPath(fixture(`bench/programs/${program.name}`));
  if (existsSync(own)) await cp(own, to, { recursive: true });
  for (const { from, to: name, replaced = [], times = 1 } of program.copies ?? []) {
    let text = await readFile(path.join(to, from), 'utf8');
    for (const [old, fresh] of replaced) text = text.replace(old, fresh);
    await writeFile(path.join(to, name), text.repeat(times));
  }
  for (const name of await readdir(to)) {
    const [, kind] = /^input\.(md|svg)$/.exec(name) ?? [];
    if (kind !== undefined) await enlarge(to, name, TIMES[kind as keyof typeof TIMES]);
  }
  return to;
};

/** `input.md`, many times over, as `big.md`. */
const enlarge = async (folder: string, name: string, times: number): Promise<void> => {
  const text = await readFile(path.join(folder, name), 'utf8');
  const big = path.join(folder, name.replace('input', 'big'));
  const body = name.endsWith('.svg')
    ? text.replace(/<g fill[^]*<\/g>\n/, (group) => group.repeat(times))
    : text.repeat(times);
  await appendFile(big, body);
};

const linkTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target);
  }
};
