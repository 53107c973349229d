import type { LessonSpec } from '../../src/core/lesson.ts';
import { lessonSchema } from '../../src/core/lesson-schema.ts';

/** A lesson with these rules, written as in lesson.json. */
export const lessonOf = (
  rules: readonly (string | Record<string, unknown>)[],
  more: Record<string, unknown> = {},
): LessonSpec => {
  const calls = rules.map((rule) => (typeof rule === 'string' ? { rule } : rule));
  const read = lessonSchema.read(
    { id: 'test', minutes: 1, exports: { main: 'function' }, rules: calls, failsWith: [calls[0]?.rule], ...more },
    'lesson.json',
  );
  if (!read.ok) throw new Error(`${read.path}: ${read.wanted}`);
  return read.value;
};
