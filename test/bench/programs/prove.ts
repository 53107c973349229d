import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { measure, type Cost } from './cost.ts';
import { freePort } from './free-port.ts';
import { copyOf, install } from './install.ts';
import { isAt, lossesOf, saidBy, shown, stallsOf, toldIn, type Told } from './judge.ts';
import { HELD_MS, plantHold, plantLoss, type Planted } from './plant.ts';
import type { BenchProgram } from './program.ts';
import { debugWays, run, type Way } from './start.ts';

export interface Proof {
  readonly program: BenchProgram;
  readonly runs: number;
  /** Runs in which the output, an answer or the exit code was another. */
  readonly changed: number;
  /** Runs in which the planted line was named. */
  readonly named: number;
  /** Stalls that were told and are not so. */
  readonly falseStalls: number;
  /** Stalls of the program's own, which the witness has seen as well. */
  readonly trueStalls: number;
  /** Of the holds planted in a package: the line in the package was named, or at least the line that called it; null: none planted. */
  readonly inside: { readonly exact: number; readonly told: number; readonly runs: number } | null;
  readonly found: number;
  readonly falseLosses: number;
  readonly cost: Cost | null;
  /** What was wrong, in words, each once. */
  readonly wrong: ReadonlySet<string>;
}

export interface ProofRequest {
  readonly program: BenchProgram;
  readonly runs: number;
  /** 0: what it costs is not measured. */
  readonly costRounds: number;
}

/** Bare runs at the start, and as many more before another output is called changed: not every program says the same each time. */
const BARE_RUNS = 3;
/** Runs with a hold in a package: no promise, and so not counted as often as the others. */
const INSIDE_RUNS = 5;

/** Runs with our own heartbeat for a stall that none of them has seen so far: at least so many, and as many as there are in debug mode. */
const WITNESSES = 4;

const folders = ['plain', 'held', 'inside', 'lost'] as const;

export const prove = async ({ program, runs, costRounds }: ProofRequest): Promise<Proof> => {
  const base = await install(program);
  const root = path.join(os.tmpdir(), `async-course-bench-${process.pid}`, program.name);
  const [plain = '', held = '', within = '', losing = ''] = await Promise.all(
    folders.map(async (name) => await copyOf(program, base, path.join(root, name))),
  );
  try {
    const port = await freePort();
    const hold = await plantHold(held, program.hold);
    const deep = program.inside === null ? null : await plantHold(within, program.inside);
    const loss = await plantLoss(losing, program.lost);
    const start = async (folder: string, way: Way) => await run({ program, folder, way, port });

    const wrong = new Set<string>();
    const bare = new Set<string>();
    const startBare = async (): Promise<void> => void bare.add(saidBy(await start(plain, 'bare'), program));
    for (let index = 0; index < BARE_RUNS; index++) await startBare();
    const witnessed = new Map<string, number[]>();
    /** Asked again where it has not seen such a one, since a machine is not always equally fast; with the hold, where that was planted. */
    const isTrue = async (folder: string, ms = Infinity): Promise<boolean> => {
      const gaps = witnessed.get(folder) ?? [];
      witnessed.set(folder, gaps);
      const has = (): boolean => gaps.some((gap) => gap >= 0.5 * ms);
      for (let tries = 0; tries < Math.max(WITNESSES, runs) && !has(); tries++) {
        const seen = toldIn(await start(folder, 'witness')).flatMap((each) => each.gaps ?? []);
        gaps.push(...(folder === held ? withoutHold(seen) : seen));
      }
      return has();
    };
    let [changed, named, falseStalls, trueStalls, exact, told, found, falseLosses] = [0, 0, 0, 0, 0, 0, 0, 0];
    const watch = async (folder: string, way: Way, planted: Planted | null, lost: Planted | null) => {
      const ran = await start(folder, way);
      const stalls = stallsOf(ran);
      const isPlanted = (stall: (typeof stalls)[number]): boolean =>
        planted !== null && (isAt(stall, planted) || isAt(stall.inside, planted));
      for (const stall of stalls.filter((each) => !isPlanted(each))) {
        if (planted !== null && planted === deep) continue; // in its own column: by who called the package, or a line beside
        if (await isTrue(folder === held ? held : plain, stall.ms)) trueStalls += 1;
        else {
          falseStalls += 1;
          wrong.add(`${way}: false ${shown(stall)}`);
        }
      }
      const losses = lossesOf(ran);
      for (const each of losses) {
        const text = await lineAt(folder, each);
        const isKnown = program.loses?.some((known) => text.startsWith(known)) === true;
        if (isKnown || (lost !== null && isAt(each, lost))) continue;
        falseLosses += 1;
        wrong.add(`${way}: false ${shown(each)}`);
      }
      if (toldIn(ran).some(({ event }) => event === 'broken')) wrong.add(`${way}: a broken line of JSON`);
      if (!toldIn(ran).some(({ event }) => event === 'report')) wrong.add(`${way}: no report`);
      return { ran, stalls, losses };
    };
    for (let index = 0; index < runs; index++) {
      const way = debugWays[index % debugWays.length] ?? 'require';
      const unplanted = saidBy((await watch(plain, way, null, null)).ran, program);
      for (let tries = 0; !bare.has(unplanted) && tries < BARE_RUNS; tries++) await startBare();
      if (!bare.has(unplanted)) {
        changed += 1;
        wrong.add(`${way}: changed\n${difference([...bare][0] ?? '', unplanted)}`);
      }
      const withHold = await watch(held, way, hold, null);
      if (withHold.stalls.some((stall) => isAt(stall, hold))) named += 1;
      else wrong.add(`${way}: ${hold.file}:${hold.line} not named: ${withHold.stalls.map(shown).join(', ')}`);
      if (deep !== null && index < INSIDE_RUNS) {
        const { stalls } = await watch(within, way, deep, null);
        if (stalls.some((stall) => isAt(stall, deep) || isAt(stall.inside, deep))) exact += 1;
        if (stalls.some((stall) => stall.file != null || stall.inside != null)) told += 1;
        else wrong.add(`${way}: inside ${deep.file}:${deep.line} not named: ${stalls.map(shown).join(', ')}`);
      }
      const { losses } = await watch(losing, way, null, loss);
      if (losses.some((each) => isAt(each, loss))) found += 1;
      else wrong.add(`${way}: ${loss.file}:${loss.line} not lost: ${losses.map(shown).join(', ')}`);
    }
    if (bare.size > 1)
      wrong.add(
        `the bare program says ${bare.size} different things\n${difference([...bare][0] ?? '', [...bare][1] ?? '')}`,
      );
    return {
      program,
      runs,
      changed,
      named,
      falseStalls,
      trueStalls,
      inside: deep === null ? null : { exact, told, runs: Math.min(runs, INSIDE_RUNS) },
      found,
      falseLosses,
      cost: costRounds === 0 ? null : await measure({ program, folder: plain, port }, costRounds),
      wrong,
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

/** The planted hold is the shortest of those that are as long as it is. */
const withoutHold = (gaps: readonly number[]): readonly number[] => {
  const planted = gaps.filter((gap) => gap >= 0.9 * HELD_MS).toSorted((a, b) => a - b)[0];
  const at = planted === undefined ? -1 : gaps.indexOf(planted);
  return gaps.filter((_, index) => index !== at);
};

/** The text of the line that debug mode has named. */
const lineAt = async (folder: string, { file, line }: Told): Promise<string> => {
  const text = await readFile(path.resolve(folder, file ?? ''), 'utf8').catch(() => '');
  return text.split('\n')[(line ?? 0) - 1] ?? '';
};

/** The first lines that differ. */
const difference = (before: string, after: string): string => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const at = old.findIndex((line, index) => line !== fresh[index]);
  return `    - ${old.slice(at, at + 3).join('\n      ')}\n    + ${fresh.slice(at, at + 3).join('\n      ')}`;
};
