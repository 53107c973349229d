import { lengthOf } from './intervals.ts';
import { tenthMs } from './ms.ts';
import { blameMs, noteworthyMs, stallsInZone } from './stalls.ts';
import type { Culprit, Trace } from './trace.ts';
import type { CulpritTotal } from './verdict.ts';

/** The statements that held the loop for long, with the time that each is to blame for, the worst first. */
export const culpritsOf = (trace: Trace): readonly CulpritTotal[] => {
  const totals = new Map<string, CulpritTotal>();
  for (const { culprit, blockedMs } of [...held(trace), ...stuck(trace)]) {
    const { file, line, column } = culprit;
    const key = `${file}:${line}:${column}`;
    totals.set(key, { ...culprit, blockedMs: tenthMs((totals.get(key)?.blockedMs ?? 0) + blockedMs) });
  }
  return [...totals.values()].toSorted((a, b) => b.blockedMs - a.blockedMs);
};

interface Held {
  readonly culprit: Culprit;
  readonly blockedMs: number;
}

const held = (trace: Trace): readonly Held[] =>
  stallsInZone(trace).flatMap((stall) =>
    stall.culprit !== null && blameMs(stall) >= noteworthyMs
      ? [{ culprit: stall.culprit, blockedMs: blameMs(stall) }]
      : [],
  );

/** A program that never came back: the line that it stood at when its time was over, unless a stall of the zone names it already. */
const stuck = (trace: Trace): readonly Held[] => {
  const { outcome } = trace;
  if (outcome.kind !== 'timeout' || !outcome.stuck || outcome.place === null) return [];
  const { file, line } = outcome.place;
  if (held(trace).some(({ culprit }) => culprit.file === file && culprit.line === line)) return [];
  const silences = trace.stalls.map(lengthOf);
  return [{ culprit: outcome.place, blockedMs: silences.length > 0 ? Math.max(...silences) : outcome.limitMs }];
};
