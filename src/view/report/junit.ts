import type { Judged } from '../../core/judged.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Judgement } from '../../core/verdict.ts';
import { reportHeadline, reportLines } from './report-lines.ts';
import { placeOf, type Reporting } from './reporting.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * The XML that build servers show as test results: a suite for each chapter, a case for each exercise. An exercise that this
 * machine was too busy to judge is skipped: neither right nor wrong.
 */
export const renderJunit = (all: readonly Judged[], reporting: Reporting): string => {
  const { course } = reporting;
  const suites = course.chapters
    .map(({ name }) => ({ name, judged: all.filter(({ lesson }) => lesson.chapter.name === name) }))
    .filter(({ judged }) => judged.length > 0);
  const total = { name: course.name, time: seconds(all), ...countsOf(all) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(total)}>`,
    ...suites.flatMap(({ name, judged }) => [
      `  <testsuite${attributes({ name, time: seconds(judged), ...countsOf(judged), skipped: count(judged, 'inconclusive') })}>`,
      ...judged.flatMap((each) => testcase(each, reporting)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

const elements: Readonly<Record<Judgement['status'], string | null>> = {
  pass: null,
  fail: 'failure',
  error: 'error',
  inconclusive: 'skipped',
};

const testcase = (judged: Judged, reporting: Reporting): readonly string[] => {
  const { lesson, judgement } = judged;
  const { course, look } = reporting;
  const head = attributes({
    name: lesson.spec.id,
    classname: `${course.name}.${lesson.chapter.name}`,
    time: seconds([judged]),
  });
  const element = elements[judgement.status];
  const { file, line } = placeOf(judged, reporting);
  const type = judgement.diagnosis ?? judgement.checks.find(({ status }) => status === judgement.status)?.rule;
  const said = [line === null ? file : `${file}:${line}`, ...reportLines(judged, look)].join('\n');
  const output = plainText(judgement.output).trimEnd();
  return [
    `    <testcase${head}>`,
    ...(element === null
      ? []
      : [
          `      <${element}${attributes({ type: type ?? judgement.status, message: reportHeadline(judged, look) })}>${xmlText(said)}</${element}>`,
        ]),
    ...(output === '' ? [] : [`      <system-out>${xmlText(output)}</system-out>`]),
    '    </testcase>',
  ];
};

const countsOf = (all: readonly Judged[]): Readonly<Record<string, number>> => ({
  tests: all.length,
  failures: count(all, 'fail'),
  errors: count(all, 'error'),
});

const count = (all: readonly Judged[], status: Judgement['status']): number =>
  all.filter(({ judgement }) => judgement.status === status).length;

const seconds = (all: readonly Judged[]): string =>
  (all.reduce((sum, { judgement }) => sum + judgement.totalMs, 0) / 1000).toFixed(3);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('');
