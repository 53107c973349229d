import type { Course, Lesson } from '../core/course.ts';
import { message } from '../core/message.ts';
import type { Language } from '../core/lesson.ts';
import type { Judgement } from '../core/verdict.ts';
import { translate } from '../i18n/translate.ts';

/** One judged file with its lesson. */
export interface Judged {
  readonly lesson: Lesson;
  readonly file: string;
  readonly judgement: Judgement;
}

/** The object that `check --json` prints; its form is a contract. */
export const checkReport = (course: Course, judged: readonly Judged[], language: Language): object => {
  const summary = { pass: 0, fail: 0, inconclusive: 0, error: 0 };
  for (const { judgement } of judged) summary[judgement.status] += 1;
  return {
    schema: 1,
    course: course.name,
    version: course.version,
    summary,
    exercises: judged.map((each) => exerciseReport(each, language)),
  };
};

const exerciseReport = ({ lesson, file, judgement }: Judged, language: Language): object => {
  const { status, runs, exerciseMs, totalMs, checks, diagnosis, culprits, timeline, problem } = judgement;
  return {
    id: lesson.spec.id,
    file,
    status,
    runs,
    exerciseMs,
    totalMs,
    checks: checks.map((check) => ({
      rule: check.rule,
      status: check.status,
      measured: check.measured,
      expected: check.expected,
      message: translate(language, check.message),
    })),
    diagnosis:
      diagnosis === null || status === 'pass'
        ? null
        : { id: diagnosis, message: diagnosisText(lesson, diagnosis, language) },
    culprits,
    timeline: { spans: timeline.spans, stalls: timeline.stalls },
    ...(problem === null
      ? {}
      : {
          message: translate(language, problem.message),
          ...(problem.place === undefined ? {} : { place: problem.place }),
        }),
  };
};

/** The lesson's own words for a diagnosis, else the general ones. */
export const diagnosisText = (lesson: Lesson, id: string, language: Language): string => {
  const { when } = lesson.texts[language];
  return (Object.hasOwn(when, id) ? when[id] : undefined) ?? translate(language, message(`diagnosis.${id}`));
};

/** 1 when anything failed or could not be judged, else 3 when anything stayed open, else 0. */
export const exitCodeOf = (judged: readonly Judged[]): 0 | 1 | 3 => {
  if (judged.some(({ judgement }) => judgement.status === 'fail' || judgement.status === 'error')) return 1;
  return judged.some(({ judgement }) => judgement.status === 'inconclusive') ? 3 : 0;
};
