import { run, type StartRequest } from './start.ts';

/** What debug mode costs one program: by `--import`, and by the command, whose own process counts as well. */
export interface Cost {
  readonly bareCpuMs: number;
  /** CPU of the long run ÷ that of the bare one, each the least of all rounds: whatever else the machine does only adds to it. */
  readonly cpuRatio: { readonly import: number; readonly command: number };
  readonly bareFirstMs: number;
  /** To the first word of the short run, more than the bare one in the same round. */
  readonly firstMs: { readonly import: number; readonly command: number };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export const measure = async (request: Omit<StartRequest, 'way' | 'isHeavy'>, rounds: number): Promise<Cost> => {
  const each = { bare: [] as Sample[], import: [] as Sample[], command: [] as Sample[] };
  for (let round = 0; round < rounds; round++) {
    for (const way of ['bare', 'import', 'command'] as const) {
      const { firstMs } = await run({ ...request, way });
      const cpuMs = request.program.heavy === null ? NaN : (await run({ ...request, way, isHeavy: true })).cpuMs;
      each[way].push({ firstMs, cpuMs });
    }
  }
  const ratio = (way: 'import' | 'command'): number => least(each[way]) / least(each.bare);
  const more = (way: 'import' | 'command'): number =>
    median(each[way].map(({ firstMs }, round) => firstMs - (each.bare[round]?.firstMs ?? NaN)));
  return {
    bareCpuMs: least(each.bare),
    cpuRatio: { import: ratio('import'), command: ratio('command') },
    bareFirstMs: median(each.bare.map(({ firstMs }) => firstMs)),
    firstMs: { import: more('import'), command: more('command') },
  };
};

const least = (samples: readonly Sample[]): number => Math.min(...samples.map(({ cpuMs }) => cpuMs));

interface Sample {
  readonly firstMs: number;
  readonly cpuMs: number;
}
