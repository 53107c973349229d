import { families, lastResorts } from './families.ts';
import type { DiagnosisLine } from './lesson.ts';
import type { CheckResult } from './verdict.ts';

/** What the learner did, as the id of a sentence: the lesson's own lines first, then the general ones. Null when nothing failed. */
export const diagnose = (
  lines: readonly DiagnosisLine[],
  checks: readonly CheckResult[],
  facts: Readonly<Record<string, number>>,
): string | null => {
  const failed = new Set(checks.filter(({ status }) => status === 'fail').map(({ rule }) => rule));
  if (failed.size === 0) return null;
  const passed = new Set(checks.filter(({ status }) => status === 'pass').map(({ rule }) => rule));
  const said = new Set(checks.map((check) => check.message.key));
  const holds = (line: DiagnosisLine): boolean =>
    (line.failed ?? []).every((rule) => failed.has(rule)) &&
    (line.passed ?? []).every((rule) => passed.has(rule) && !failed.has(rule)) &&
    Object.entries(line.facts ?? {}).every(([name, [min, max]]) => within(facts[name] ?? 0, min, max));
  const found =
    lines.find(holds) ?? families.find((line) => holds(line) && (line.said === undefined || said.has(line.said)));
  return found?.id ?? lastResorts.find(([rule]) => failed.has(rule))?.[1] ?? 'wrong-result';
};

const within = (value: number, min: number | null, max: number | null): boolean =>
  value >= (min ?? -Infinity) && value <= (max ?? Infinity);
