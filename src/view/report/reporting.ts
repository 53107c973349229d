import type { Course } from '../../core/course.ts';
import type { Judged } from '../../core/judged.ts';
import type { Look } from '../look.ts';

/** What a report for another program needs to know beside the judgements. */
export interface Reporting {
  readonly course: Course;
  readonly look: Look;
  /** How a file is called where the report is read; `name` is relative to the judged file's folder. */
  readonly fileName: (judged: Judged, name: string) => string;
}

/** Where to look first, by the name that the report's reader knows. */
export interface ReportPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** The place of the problem, else the line that held the loop the longest, else the file as a whole. */
export const placeOf = (judged: Judged, { fileName }: Reporting): ReportPlace => {
  const { problem, culprits, status } = judged.judgement;
  const found = problem?.place ?? (status === 'fail' ? culprits[0] : undefined);
  const name = found?.file ?? 'exercise.ts';
  return { file: fileName(judged, name), line: found?.line ?? null, column: found?.column ?? null };
};
