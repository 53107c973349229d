import { lengthOf } from './intervals.ts';
import { tenthMs } from './ms.ts';
import { blameMs, noteworthyMs, stallsInZone } from './stalls.ts';
import type { Culprit, Stall, Trace } from './trace.ts';
import type { CulpritTotal } from './verdict.ts';

/** The statements that held the loop for long, with the time that each is to blame for, the worst first. */
export const culpritsOf = (trace: Trace): readonly CulpritTotal[] => {
  const totals = new Map<string, CulpritTotal>();
  for (const { culprit, blockedMs } of [...held(trace), ...stuck(trace)]) {
    const { file, line, column, call } = culprit;
    const key = `${file}:${line}:${column}:${call ?? ''}`;
    totals.set(key, { ...culprit, blockedMs: tenthMs((totals.get(key)?.blockedMs ?? 0) + blockedMs) });
  }
  return [...totals.values()].toSorted((a, b) => b.blockedMs - a.blockedMs);
};

interface Held {
  readonly culprit: Culprit;
  readonly blockedMs: number;
}

const held = (trace: Trace): readonly Held[] =>
  stallsInZone(trace).flatMap((stall) => (blameMs(stall) >= noteworthyMs ? heldIn(stall) : []));

/** A stall's blame, split among the statements that had a noteworthy part of it; what is left goes to the worst of them. */
const heldIn = (stall: Stall): readonly Held[] => {
  const parts = (stall.parts ?? []).filter(({ endMs }) => endMs > stall.startMs).toSorted((a, b) => b.ms - a.ms);
  const worst = parts[0]?.culprit ?? stall.culprit;
  if (stall.culprit === null || worst === null) return [];
  const seenMs = parts.reduce((sum, { ms }) => sum + ms, 0);
  const others = parts
    .slice(1)
    .map(({ culprit, ms }) => ({ culprit, blockedMs: (blameMs(stall) * ms) / seenMs }))
    .filter(({ blockedMs }) => blockedMs >= noteworthyMs);
  const othersMs = others.reduce((sum, { blockedMs }) => sum + blockedMs, 0);
  return [{ culprit: worst, blockedMs: blameMs(stall) - othersMs }, ...others];
};

/** A program that never came back: the line that it stood at when its time was over, unless a stall of the zone names it already. */
const stuck = (trace: Trace): readonly Held[] => {
  const { outcome } = trace;
  if (outcome.kind !== 'timeout' || !outcome.stuck || outcome.place === null) return [];
  const { file, line } = outcome.place;
  if (held(trace).some(({ culprit }) => culprit.file === file && culprit.line === line)) return [];
  const silences = trace.stalls.map(lengthOf);
  return [{ culprit: outcome.place, blockedMs: silences.length > 0 ? Math.max(...silences) : outcome.limitMs }];
};
