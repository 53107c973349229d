import { isFactName } from './facts.ts';
import { lessonId, type DiagnosisLine, type LessonSpec, type Limits, type Predict } from './lesson.ts';
import { ruleCall } from './rules/index.ts';
import {
  anything,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  withDefault,
  wrong,
} from './shape.ts';
import { bounds, refine, tagged } from './shape.ts';
import type { Shape, ShapeResult } from './shape.ts';

const predict: Shape<Predict> = tagged<Predict>('kind', {
  ms: object<Extract<Predict, { kind: 'ms' }>>({ kind: oneOf('ms'), answer: optional(number({ min: 1 })) }),
  choice: refine(
    object({
      kind: oneOf('choice'),
      answer: number({ min: 1, integer: true }),
      options: number({ min: 2, integer: true }),
    }),
    ({ answer, options }) => answer <= options,
    'an answer that is one of the options',
  ),
});

const defaultLimits: Limits = { timeMs: 5000, outputBytes: 1_000_000, memoryMb: 512 };

const limits: Shape<Limits> = object({
  timeMs: withDefault(number({ min: 100 }), defaultLimits.timeMs),
  outputBytes: withDefault(number({ min: 1000, integer: true }), defaultLimits.outputBytes),
  memoryMb: withDefault(number({ min: 64, integer: true }), defaultLimits.memoryMb),
});

const diagnosisLine: Shape<DiagnosisLine> = object({
  id: text(lessonId),
  failed: optional(list(text())),
  passed: optional(list(text())),
  facts: optional(record(bounds)),
}) as Shape<DiagnosisLine>;

const form: Shape<LessonSpec> = object<LessonSpec>({
  id: text(lessonId),
  minutes: number({ min: 1, max: 120, integer: true }),
  predict: withDefault(nullable(predict), null),
  exports: refine(
    record(oneOf('function', 'class', 'object')),
    (exports) => Object.keys(exports).length > 0,
    'at least one export',
  ),
  call: withDefault(
    nullable(object({ export: text(), args: withDefault(list(anything), []), returns: anything })),
    null,
  ),
  rules: list(ruleCall, { min: 1 }),
  failsWith: list(text(), { min: 1 }),
  diagnoses: withDefault(list(diagnosisLine), []),
  runtimes: withDefault(list(oneOf('node', 'deno'), { min: 1 }), ['node', 'deno']),
  limits: withDefault(limits, defaultLimits),
  warm: withDefault(list(oneOf('server', 'fetch', 'get-sync')), []),
});

/** `lesson.json`: its form, and that the names in it belong together. Whether there is a `call` or a `scenario.ts` is the course's matter. */
export const lessonSchema: Shape<LessonSpec> = {
  ...form,
  read: (value, path) => {
    const read = form.read(value, path);
    return read.ok ? (firstMismatch(read.value, path) ?? read) : read;
  },
};

const firstMismatch = (spec: LessonSpec, path: string): ShapeResult<never> | null => {
  const rules = spec.rules.map(({ rule }) => rule as string);
  const ruleNames = oneOf(...new Set(rules));
  const named: [string, readonly string[]][] = [
    [`${path}.failsWith`, spec.failsWith],
    ...spec.diagnoses.flatMap(({ failed, passed }, index): [string, readonly string[]][] => [
      [`${path}.diagnoses[${index}].failed`, failed ?? []],
      [`${path}.diagnoses[${index}].passed`, passed ?? []],
    ]),
  ];
  for (const [where, names] of named) {
    const read = list(ruleNames).read(names, where);
    if (!read.ok) return wrong(read.path, `a rule of this lesson: ${ruleNames.about}`);
  }
  for (const [index, { facts }] of spec.diagnoses.entries()) {
    const stranger = Object.keys(facts ?? {}).find((fact) => !isFactName(fact));
    if (stranger !== undefined)
      return wrong(`${path}.diagnoses[${index}].facts.${stranger}`, 'the name of a fact (core/facts.ts)');
  }
  if (spec.call !== null && spec.exports[spec.call.export] !== 'function') {
    return wrong(`${path}.call.export`, 'a function named in exports');
  }
  return null;
};
