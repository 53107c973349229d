import type { DebugReport } from '../../../src/core/debug/report.ts';
import type { Planted } from './plant.ts';
import type { BenchProgram } from './program.ts';
import type { Ran } from './start.ts';

/** What debug mode says, a line of JSON each. */
export interface Told {
  readonly event: string;
  readonly ms?: number;
  readonly file?: string | null;
  readonly line?: number | null;
  readonly call?: string | null;
  readonly report?: DebugReport;
  readonly inside?: { readonly file: string; readonly line: number } | null;
  readonly gaps?: readonly number[];
}

/**
 * How the runtime calls a program's first file: it takes another way whenever there is an `--import`, whoever is imported. And from where
 * it goes on with a promise: where several timers are due at once, between two of them, and the tick of debug mode is one.
 */
const loading = /\n *at [^\n]*\(?node:internal\/(?:(?:modules|main|process)\/|timers:)[^\n]*/g;

const toldLine = /\{"event":.*\n/g;

export const toldIn = ({ stderr }: Ran): readonly Told[] =>
  (stderr.match(toldLine) ?? []).flatMap((line) => {
    try {
      return [JSON.parse(line) as Told];
    } catch {
      return [{ event: 'broken' }];
    }
  });

/** All that the program itself has said and answered, and its end, with what differs from run to run made equal. */
export const saidBy = ({ stdout, stderr, answers, code, signal }: Ran, { varies = [] }: BenchProgram): string => {
  const own = `${stdout}\n--- stderr\n${stderr.replace(toldLine, '')}\n--- answers\n${answers}\n--- end ${code} ${signal}\n`;
  return [[/\(node:\d+\)/g, '(node)'] as const, [loading, ''] as const, ...varies].reduce(
    (text, [from, to]) => text.replace(from, to),
    own,
  );
};

/** By the report at the end, which knows of those that a program was ended too soon after to be told at once. */
export const stallsOf = (ran: Ran): readonly Told[] =>
  toldIn(ran)
    .flatMap(({ report }) => report?.lanes ?? [])
    .flatMap(({ stalls }) =>
      stalls.map(({ heldMs, place, inside }) => ({
        event: 'stall',
        ms: Math.round(heldMs),
        file: place?.file ?? null,
        line: place?.line ?? null,
        call: place?.call ?? null,
        inside,
      })),
    );

export const lossesOf = (ran: Ran): readonly Told[] => toldIn(ran).filter(({ event }) => event === 'lost');

export const isAt = (
  found: { readonly file?: string | null; readonly line?: number | null } | null | undefined,
  planted: Planted,
): boolean => typeof found?.file === 'string' && found.file.endsWith(planted.file) && found.line === planted.line;

export const shown = ({ event, file, line, call, ms, inside }: Told): string => {
  const within = inside ? ` inside ${inside.file}:${inside.line}` : '';
  return `${event} ${file}:${line} ${call ?? ''} ${ms ?? ''}${within}`.trim();
};
