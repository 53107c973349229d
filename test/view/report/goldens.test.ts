import { test } from 'node:test';
import { languages } from '../../../src/core/lesson.ts';
import { githubLine } from '../../../src/view/report/github.ts';
import { renderJunit } from '../../../src/view/report/junit.ts';
import type { Reporting } from '../../../src/view/report/reporting.ts';
import { tapBailOut, tapHead, tapPoint } from '../../../src/view/report/tap.ts';
import { assertGolden } from '../../golden.ts';
import { judged, reportingIn } from './judged.ts';

const forms: Readonly<Record<string, (reporting: Reporting) => string>> = {
  junit: (reporting) => renderJunit(judged, reporting),
  tap: (reporting) =>
    [
      tapHead(judged.length),
      ...judged.map((each, index) => tapPoint(each, index + 1, reporting)),
      tapBailOut('Ctrl-C\nok'),
    ].join(''),
  github: (reporting) => judged.map((each) => githubLine(each, reporting)).join(''),
};

for (const [form, report] of Object.entries(forms))
  for (const language of languages)
    test(`${form} in ${language}`, async () => {
      await assertGolden(`report-${form}.${language}`, report(reportingIn(language)));
    });

test('github in ASCII', async () => {
  await assertGolden('report-github.en.ascii', forms['github']?.(reportingIn('en', false)) ?? '');
});
