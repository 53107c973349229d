import type { Judged } from '../../core/judged.ts';
import { reportHeadline } from './report-lines.ts';
import { placeOf, type Reporting } from './reporting.ts';
import { drawable } from '../look.ts';
import { translate } from '../../i18n/translate.ts';
import { plainText } from '../../core/plain-text.ts';
import { yamlBlock } from './yaml-block.ts';

/** The first lines of a report in the Test Anything Protocol, version 14: how many exercises will follow. */
export const tapHead = (exercises: number): string => `TAP version 14\n1..${exercises}\n`;

/** One exercise with its diagnostics. One that this machine was too busy to judge is skipped: neither right nor wrong. */
export const tapPoint = (judged: Judged, number: number, reporting: Reporting): string => {
  const { lesson, judgement } = judged;
  const { look } = reporting;
  const { status, checks, problem, diagnosis, runs, exerciseMs } = judgement;
  const word = status === 'fail' || status === 'error' ? 'not ok' : 'ok';
  const skipped = status === 'inconclusive' ? ` # SKIP ${escapeTap(reportHeadline(judged, look))}` : '';
  const { file, line, column } = placeOf(judged, reporting);
  const about = yamlBlock({
    status,
    ...(status === 'pass' ? {} : { message: reportHeadline(judged, look), diagnosis }),
    at: line === null ? { file } : { file, line, column },
    runs,
    duration_ms: exerciseMs,
    ...(judged.counts === undefined ? {} : { repeat: { ...judged.counts } }),
    checks: checks.map((check) => ({
      rule: check.rule,
      status: check.status,
      message: drawable(look, plainText(translate(look.language, check.message))),
    })),
    ...(problem?.frame === undefined ? {} : { source: drawable(look, plainText(problem.frame)) }),
  });
  const lines = [
    `${word} ${number} - ${escapeTap(lesson.spec.id)}${skipped}`,
    '  ---',
    ...about.map((each) => `  ${each}`),
  ];
  return `${[...lines, '  ...'].join('\n')}\n`;
};

/** The last words of a report that was broken off. */
export const tapBailOut = (why: string): string => `Bail out! ${why.replaceAll(/\s*\n\s*/g, ' ')}\n`;

/** Of a line's text, only `#` means something to a reader of TAP, and the letter that says that it does not. */
const escapeTap = (text: string): string => text.replace(/[\\#]/g, (letter) => `\\${letter}`);
