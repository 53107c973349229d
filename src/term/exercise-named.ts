import type { Course } from '../core/course.ts';

/** By its number or its name, of which the beginning is enough when no other begins so; -1 when it names none. */
export const exerciseNamed = (typed: string, { lessons }: Pick<Course, 'lessons'>): number => {
  const word = typed.trim().toLowerCase();
  const exact = lessons.findIndex(
    ({ spec, name, number }) =>
      [spec.id, name, String(number)].includes(word) || String(number) === word.replace(/^0+/, ''),
  );
  if (exact >= 0) return exact;
  const begun = lessons.flatMap(({ spec }, index) => (spec.id.startsWith(word) ? [index] : []));
  return word.length > 2 && begun.length === 1 ? (begun[0] ?? -1) : -1;
};
