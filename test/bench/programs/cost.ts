import { freePort } from './free-port.ts';
import { run, type StartRequest } from './start.ts';

/** What debug mode costs one program: by `--import`, and by the command, whose own process counts as well. */
export interface Cost {
  readonly bareCpuMs: number;
  /**
   * CPU of the long run ÷ that of the bare one which ran beside it: on a shared machine the same work takes 10 % more or less CPU from
   * one minute to the next.
   */
  readonly cpuRatio: { readonly import: number; readonly command: number };
  readonly bareFirstMs: number;
  /** To the first word of the short run, more than the bare one in the same round. */
  readonly firstMs: { readonly import: number; readonly command: number };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export const measure = async (request: Omit<StartRequest, 'way' | 'isHeavy'>, rounds: number): Promise<Cost> => {
  const ratios: Record<Debugged, number[]> = { import: [], command: [] };
  const later: Record<Debugged, number[]> = { import: [], command: [] };
  const [bareCpuMs, bareFirstMs]: [number[], number[]] = [[], []];
  const port = await freePort();
  for (let round = 0; round < rounds; round++) {
    const { firstMs } = await run({ ...request, way: 'bare' });
    bareFirstMs.push(firstMs);
    for (const way of ['import', 'command'] as const) {
      later[way].push((await run({ ...request, way })).firstMs - firstMs);
      if (request.program.heavy === null) continue;
      const [bare, debugged] = await Promise.all([
        run({ ...request, way: 'bare', isHeavy: true }),
        run({ ...request, way, isHeavy: true, port }),
      ]);
      ratios[way].push(debugged.cpuMs / bare.cpuMs);
      bareCpuMs.push(bare.cpuMs);
    }
  }
  return {
    bareCpuMs: median(bareCpuMs),
    cpuRatio: { import: median(ratios.import), command: median(ratios.command) },
    bareFirstMs: median(bareFirstMs),
    firstMs: { import: median(later.import), command: median(later.command) },
  };
};

type Debugged = Exclude<StartRequest['way'], 'bare' | 'witness'>;
