import { freePort } from './free-port.ts';
import { debugWays, run, type DebugWay, type StartRequest } from './start.ts';

/** What debug mode costs one program: by `-r` (`start.ts`), by `--import`, and by the command, whose own process counts as well. */
export interface Cost {
  readonly bareCpuMs: number;
  /**
   * CPU of the long run ÷ that of the bare one which ran beside it: on a shared machine the same work takes 10 % more or less CPU from
   * one minute to the next.
   */
  readonly cpuRatio: { readonly require: number; readonly command: number };
  /** By `-r`: what the short run takes more, in milliseconds, and the ratio of what the long run takes more than the short one. */
  readonly starting: number;
  readonly running: number;
  readonly bareFirstMs: number;
  /** To the first word of the short run, more than the bare one in the same round. */
  readonly firstMs: Readonly<Record<DebugWay, number>>;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

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
      const startBare = async () => await run({ ...counted, way: 'bare', isHeavy: true });
      const startDebugged = async () => await run({ ...counted, way, isHeavy: true, port });
      // Who comes first has a core to itself for a moment, and is compiled sooner.
      const isFirst = round % 2 === 0;
      const earlier = isFirst ? startBare() : null;
      const [debugged, bare] = await Promise.all([startDebugged(), earlier ?? startBare()]);
      ratios[way].push(debugged.cpuMs / bare.cpuMs);
      bares.cpuMs.push(bare.cpuMs);
      if (way === 'require') more.running.push((debugged.cpuMs - shortToo.cpuMs) / (bare.cpuMs - short.cpuMs));
    }
  }
  return {
    bareCpuMs: median(bares.cpuMs),
    cpuRatio: { require: median(ratios.require), command: median(ratios.command) },
    starting: median(more.starting),
    running: median(more.running),
    bareFirstMs: median(bares.firstMs),
    firstMs: { require: median(later.require), import: median(later.import), command: median(later.command) },
  };
};
