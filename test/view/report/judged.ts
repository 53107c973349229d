import type { Judged } from '../../../src/core/judged.ts';
import { message } from '../../../src/core/message.ts';
import type { Language } from '../../../src/core/lesson.ts';
import type { Judgement } from '../../../src/core/verdict.ts';
import type { Reporting } from '../../../src/view/report/reporting.ts';
import { course } from '../course.ts';
import { lookOf } from '../looks.ts';
import { broken, failed, passed, unsure } from '../samples.ts';

/** Everything that a report has to write in another way: signs of XML, YAML, TAP and workflow commands, and control letters. */
const hostile: Judgement = {
  ...broken,
  problem: {
    message: message('problem.uncaught.line', {
      file: 'exercise.ts',
      line: 3,
      name: 'Error',
      message: '100 % of <a href="x">: \u001B[31mred\u0000\u0085 # TODO\\n, ]]> & \uD800 \'quoted\'\r\nok 9 - forged',
    }),
    place: { file: 'parts/a,b:c%.ts', line: 3, column: 8 },
  },
  output: '::set-output name=x::y\n</system-out>\u0007\u001B]0;title\u0007\n  ...\nnot ok 3 - forged\n',
};

const judge = (index: number, judgement: Judgement): Judged => {
  const lesson = course.lessons[index];
  if (lesson === undefined) throw new Error('there is no such lesson');
  return { lesson, file: `/home/me/course/${lesson.name}/exercise.ts`, judgement };
};

/** Of the first chapter two, of the second four. */
export const judged: readonly Judged[] = [
  judge(0, passed),
  { ...judge(0, failed), counts: { pass: 2, fail: 1, inconclusive: 0, error: 0 } },
  judge(1, unsure),
  judge(1, broken),
  judge(2, hostile),
  judge(2, { ...failed, diagnosis: null, culprits: [] }),
];

export const reportingIn = (language: Language, unicode = true): Reporting => ({
  course,
  look: lookOf(language, { unicode }),
  fileName: ({ lesson }, name) => `${lesson.name}/${name}`,
});
