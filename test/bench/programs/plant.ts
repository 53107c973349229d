import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LostPlant, Plant } from './program.ts';

/** How long a planted statement holds the loop, in milliseconds. */
export const HELD_MS = 150;

/** Where something was planted. */
export interface Planted {
  readonly file: string;
  readonly line: number;
}

/**
 * Computing: of what passes between two looks at the clock no more counts than a look takes (20 µs, seldom more than 1). A busy machine
 * that takes the CPU away fifty times meanwhile takes nothing from it.
 */
const LOOK_MS = 0.02;
const work =
  'let [own_, seen_] = [0, performance.now()]; ' +
  `while (own_ < ${HELD_MS}) { const now_ = performance.now(); own_ += Math.min(now_ - seen_, ${LOOK_MS}); seen_ = now_; }`;
const sleep = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${HELD_MS});`;

/** Puts a statement into a file that holds the loop once. */
export const plantHold = async (folder: string, { file, before, by }: Plant): Promise<Planted> => ({
  file,
  line: await insert(folder, file, before, [
    `if (!globalThis.held_) { globalThis.held_ = true; ${by === 'work' ? work : sleep} }`,
  ]),
});

const losses = {
  dropped: 'forgotten_();',
  kept: 'const kept_ = forgotten_();',
  each: '[1].forEach(forgotten_);',
} as const;

/** Puts an asynchronous function into a file, and a call of it that nobody waits for. */
export const plantLoss = async (folder: string, { file, before, how }: LostPlant): Promise<Planted> => ({
  file,
  line: (await insert(folder, file, before, ['const forgotten_ = async () => { await null; };', losses[how]])) + 1,
});

/** The number of the first line that was put in. The file may be the same as in other folders: a new one takes its place. */
const insert = async (folder: string, name: string, before: string, lines: readonly string[]): Promise<number> => {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8');
  const at = text.indexOf(before);
  if (at === -1) throw new Error(`${name} has no ${JSON.stringify(before)}`);
  const front = text.slice(0, at);
  await rm(file);
  await writeFile(file, `${front}${lines.join('\n')}\n${text.slice(at)}`);
  return front.split('\n').length;
};
