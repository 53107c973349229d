import process from 'node:process';
import { languageOf } from '../core/language-of.ts';
import type { Evaluation } from '../core/evaluation.ts';
import { message, type Message, type MessageValues } from '../core/message.ts';
import { heldMessage } from '../core/rules/not-blocked.ts';
import type { CheckResult } from '../core/verdict.ts';
import { openLook, sentence, words, type Look } from '../view/look.ts';
import { renderTimeline } from '../view/timeline.ts';
import type { StallPlace } from './timing.ts';
import type { Judged } from './verdict.ts';

/** Test runners indent what they show, and colour it themselves. */
const terminal = { columns: 76, rows: 24, color: false, unicode: true, links: false };

/** The sentence of a verdict; of a fail also the code that held the loop, and the timeline. */
export const explain = <T>(judged: Judged<T>): string => {
  const { evaluation, timing } = judged;
  const look = openLook(languageOf(undefined, process.env), terminal);
  const [check] = evaluation.checks;
  const place = timing.longestStall?.place ?? null;
  const found = check === undefined ? (evaluation.problem?.message ?? message('problem.busy')) : foundBy(check, place);
  const said = sentence(look, found);
  if (evaluation.status === 'pass') return said;
  if (evaluation.status !== 'fail') return unclear(judged, said, look);
  const where = check?.rule === 'not-blocked' ? whereLines(place, evaluation, look) : [];
  return [said, ...where, '', renderTimeline(evaluation.timeline, look)].join('\n');
};

const unclear = <T>({ isDecided, runs }: Judged<T>, why: string, look: Look): string => {
  const said = words(look, 'timing.inconclusive', { runs, why });
  return isDecided ? said : `${said} ${words(look, 'timing.not-repeated')}`;
};

/** A line that nobody saw is not named: the rule was told where the measurement is. */
const foundBy = (check: CheckResult, place: StallPlace | null): Message =>
  check.message.key === heldMessage({ line: 0 }).key && place === null
    ? heldMessage(without(check.message.values))
    : check.message;

const without = ({ line: _line, file: _file, ...values }: MessageValues): MessageValues => values;

const whereLines = (place: StallPlace | null, { culprits }: Evaluation, look: Look): readonly string[] => {
  if (place !== null)
    return ['', `${place.file}:${place.line}:${place.column}`, ...(place.frame === null ? [] : [place.frame])];
  const [site] = culprits;
  if (site === undefined) return [];
  const measured = words(look, 'timing.measured-at', { file: site.file, line: site.line });
  return [isHelped() ? `${measured} ${words(look, 'timing.line-unknown')}` : measured];
};

/** Other runners load files in their own way, past what would be put into them. */
const isHelped = (): boolean => !['VITEST', 'JEST_WORKER_ID'].some((name) => process.env[name] !== undefined);
