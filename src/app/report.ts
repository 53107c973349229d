import type { Course } from '../core/course.ts';
import { countStatuses, type Judged } from '../core/judged.ts';
import type { Language } from '../core/lesson.ts';
import { diagnosisText } from '../i18n/diagnosis-text.ts';
import { translate } from '../i18n/translate.ts';

/** The object that `check --json` prints; its form is a contract. */
export const checkReport = (course: Course, judged: readonly Judged[], language: Language): object => ({
  schema: 1,
  course: course.name,
  version: course.version,
  summary: countStatuses(judged.map(({ judgement }) => judgement)),
  exercises: judged.map((each) => exerciseReport(each, language)),
});

const exerciseReport = ({ lesson, file, judgement, counts }: Judged, language: Language): object => {
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
    timeline: {
      spans: timeline.spans.map(({ name, startMs, endMs, thread }) => ({ name, startMs, endMs, thread })),
      stalls: timeline.stalls,
    },
    ...(counts === undefined ? {} : { repeat: counts }),
    ...(problem === null
      ? {}
      : {
          message: translate(language, problem.message),
          ...(problem.place === undefined ? {} : { place: problem.place }),
        }),
  };
};

/** Outcomes that are the course's own fault and nobody's answer. */
const coursesFault = /^problem\.(?:course-error|no-zone)\b/;

/** 4 when the course itself broke, else 1 when anything failed or could not be judged, else 3 when anything stayed open, else 0. */
export const exitCodeOf = (judged: readonly Judged[]): 0 | 1 | 3 | 4 => {
  const all = judged.map(({ judgement }) => judgement);
  if (all.some(({ problem }) => problem !== null && coursesFault.test(problem.message.key))) return 4;
  if (all.some(({ status }) => status === 'fail' || status === 'error')) return 1;
  return all.some(({ status }) => status === 'inconclusive') ? 3 : 0;
};
