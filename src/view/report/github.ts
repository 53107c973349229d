import type { Judged } from '../../core/judged.ts';
import type { Judgement } from '../../core/verdict.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { reportLines, reportTitle } from './report-lines.ts';
import { placeOf, type Reporting } from './reporting.ts';

const commands: Readonly<Record<Exclude<Judgement['status'], 'pass'>, string>> = {
  fail: 'error',
  error: 'error',
  inconclusive: 'warning',
};

/** An exercise as a workflow command of GitHub Actions, which shows it beside the line; one that passed is a line of the log. */
export const githubLine = (judged: Judged, reporting: Reporting): string => {
  const { look } = reporting;
  const { status } = judged.judgement;
  const title = reportTitle(judged, look);
  if (status === 'pass') return `${look.glyphs.pass} ${title}\n`;
  const { file, line, column } = placeOf(judged, reporting);
  const where = { file, ...(line === null ? {} : { line }), ...(column === null ? {} : { col: column }), title };
  const properties = Object.entries(where).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[status]} ${properties.join(',')}::${escapeData(reportLines(judged, look).join('\n'))}\n`;
};

const escapeData = (text: string): string =>
  wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
