import { transform, type Transformed } from '../../src/instrument/transform.ts';
import type { Mark } from '../../src/core/marks.ts';

/** The transform with short names for what it imports, so that tests can be read. */
export const instrumented = (
  source: string,
): Transformed & { readonly marks: readonly Mark[]; readonly body: string } => {
  const marks: Mark[] = [];
  const made = transform(source, { file: 'exercise.js', runtime: 'crumbs', timers: 'timers', subtle: 'subtle', marks });
  const body = made.code
    .replace(/^import\*as __course_* from"crumbs";/, '')
    .replace('import{setTimeout}from"timers";', '')
    .replace('import"subtle";', '')
    .replace('__course.L[1]=1;', '')
    .replaceAll('__course.', '')
    .replace(/L\[0\]=\d+/g, '@');
  return { ...made, marks, body };
};

export const crumbsOf = (source: string): readonly Mark[] =>
  instrumented(source).marks.filter(({ kind }) => kind === 'crumb');

export const checksOf = (source: string): readonly string[] =>
  instrumented(source)
    .marks.filter(({ kind }) => kind !== 'crumb' && kind !== 'array')
    .map(({ kind, line, column, call }) => `${kind} ${line}:${column} ${call ?? '-'}`);
