import { freePort } from './free-port.ts';
import { debugWays, run, type DebugWay, type Ran, type StartRequest } from './start.ts';
import { takingTurns } from './talk.ts';

/** What debug mode costs one program: by `-r` (`start.ts`), by `--import`, and by the command, whose own process counts as well. */
export interface Cost {
  readonly bareCpuMs: number;
  /**
   * CPU of the long run ÷ that of the bare one which ran beside it: on a shared machine the same work takes 10 % more or less CPU from
   * one minute to the next. Two servers that are asked at the same time are three processes on two cores; they are asked by turns.
   */
  readonly cpuRatio: { readonly require: number; readonly command: number };
  /** By `-r`: what the short run takes more, in milliseconds, and the ratio of what the long run takes more than the short one. */
  readonly starting: number;
  readonly running: number;
  readonly bareFirstMs: number;
  /** To the first word of the short run, more than the bare one in the same round. */
  readonly firstMs: Readonly<Record<DebugWay, number>>;
}

/** The mean of the middle half: on a shared machine single rounds are far off, and the median of few is one round's noise. */
export const middle = (values: readonly number[]): number => {
  const off = Math.floor(values.length / 4);
  const kept = values.toSorted((a, b) => a - b).slice(off, values.length - off);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
};

/** What a server uses while the other one is asked is none of it: as it is, it would not have to wait so long. */
const longOf = (long: Ran, short: Ran): number =>
  long.askedMs > 0 ? short.cpuMs - short.askedMs + long.askedMs : long.cpuMs;

export const measure = async (
  request: Omit<StartRequest, 'way' | 'isHeavy' | 'counts'>,
  rounds: number,
): Promise<Cost> => {
  const ratios: Record<keyof Cost['cpuRatio'], number[]> = { require: [], command: [] };
  const later: Record<DebugWay, number[]> = { require: [], import: [], command: [] };
  const bares: Record<'cpuMs' | 'firstMs', number[]> = { cpuMs: [], firstMs: [] };
  const more: Record<'starting' | 'running', number[]> = { starting: [], running: [] };
  const counted = { ...request, counts: true };
  const port = await freePort();
  for (let round = 0; round < rounds; round++) {
    const short = await run({ ...counted, way: 'bare' });
    bares.firstMs.push(short.firstMs);
    for (const way of debugWays) {
      const shortToo = await run({ ...counted, way });
      later[way].push(shortToo.firstMs - short.firstMs);
      if (way === 'require') more.starting.push(shortToo.cpuMs - short.cpuMs);
      // What is loaded by `--import` runs as what is loaded by `-r` does.
      if (request.program.heavy === null || way === 'import') continue;
      const beside = { ...counted, isHeavy: true, inTurn: takingTurns() };
      const startBare = async () => await run({ ...beside, way: 'bare' });
      const startDebugged = async () => await run({ ...beside, way, port });
      // Who comes first has a core to itself for a moment, and is compiled sooner.
      const first = round % 2 === 0 ? startBare() : null;
      const [debugged, bare] = await Promise.all([startDebugged(), first ?? startBare()]);
      const [debuggedMs, bareMs] = [longOf(debugged, shortToo), longOf(bare, short)];
      ratios[way].push(debuggedMs / bareMs);
      bares.cpuMs.push(bareMs);
      if (way === 'require') more.running.push((debuggedMs - shortToo.cpuMs) / (bareMs - short.cpuMs));
    }
  }
  return {
    bareCpuMs: middle(bares.cpuMs),
    cpuRatio: { require: middle(ratios.require), command: middle(ratios.command) },
    starting: middle(more.starting),
    running: middle(more.running),
    bareFirstMs: middle(bares.firstMs),
    firstMs: { require: middle(later.require), import: middle(later.import), command: middle(later.command) },
  };
};
