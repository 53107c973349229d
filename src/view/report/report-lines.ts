import type { Judged } from '../../core/judged.ts';
import { wholeMs } from '../../core/ms.ts';
import { plainText } from '../../core/plain-text.ts';
import type { CheckResult, CulpritTotal } from '../../core/verdict.ts';
import { diagnosisText } from '../../i18n/diagnosis-text.ts';
import { translate } from '../../i18n/translate.ts';
import { drawable, words, type Look } from '../look.ts';
import { statusWords } from '../status-words.ts';

/** What a judgement says, as plain lines: why it could not be judged, what did not pass, the line that held the loop, what it means. */
export const reportLines = (judged: Judged, look: Look): readonly string[] => {
  const { problem, checks, culprits, status } = judged.judgement;
  const said = [
    problem === null ? '' : translate(look.language, problem.message),
    problem?.frame ?? '',
    ...(['fail', 'inconclusive'] as const).flatMap((each) =>
      checks.filter((check) => check.status === each).map((check) => checkLine(check, look)),
    ),
    ...(status === 'fail' ? culprits.slice(0, 3).map((culprit) => culpritLine(culprit, look)) : []),
    meaningOf(judged, look) ?? '',
  ];
  return said.filter((line) => line !== '').map((line) => drawable(look, plainText(line)));
};

/** The one sentence for a title: what it means, else why it could not be judged, else the first thing that is wrong. */
export const reportHeadline = (judged: Judged, look: Look): string => {
  const { problem, checks, status } = judged.judgement;
  const wrong = checks.find((check) => check.status === 'fail') ?? checks.find((check) => check.status !== 'pass');
  const told = problem?.message ?? (status === 'pass' ? undefined : wrong?.message);
  const headline =
    meaningOf(judged, look) ??
    (told === undefined ? statusWords(judged.judgement, look) : translate(look.language, told));
  return drawable(look, plainText(headline).replaceAll(/\s*\n\s*/g, ' '));
};

/** `two-delays: passed` */
export const reportTitle = (judged: Judged, look: Look): string =>
  words(look, 'report.title', { id: judged.lesson.spec.id, status: statusWords(judged.judgement, look) });

const meaningOf = ({ lesson, judgement: { diagnosis, status } }: Judged, look: Look): string | null =>
  diagnosis === null || status === 'pass' ? null : diagnosisText(lesson, diagnosis, look.language);

const checkLine = ({ status, message }: CheckResult, { glyphs, language }: Look): string => {
  const mark = { pass: glyphs.pass, fail: glyphs.fail, inconclusive: glyphs.unsure }[status];
  return `${mark} ${translate(language, message)}`;
};

const culpritLine = (culprit: CulpritTotal, look: Look): string => {
  const { file, line, blockedMs, function: inside } = culprit;
  const values = { file, line, ms: wholeMs(blockedMs) };
  return inside === null
    ? words(look, 'report.held', values)
    : words(look, 'report.held.inside', { ...values, inside });
};
