import { aliveNames } from '../../core/debug/alive-names.ts';
import type { DebugLane, DebugReport } from '../../core/debug/report.ts';
import { worstLines } from '../../core/debug/worst-lines.ts';
import { duration } from '../duration.ts';
import { drawable, words, type Look } from '../look.ts';
import { translate } from '../../i18n/translate.ts';
import { hang } from '../width.ts';
import { headline, shareOf } from './share-of.ts';
import { doingWords, frameLines, placeWords } from './place-words.ts';

/** Rows of each kind; the page has them all. */
const MOST = 5;

/** What a run of a program came to, for stderr: the worst lines first. */
export const renderDebugSummary = (report: DebugReport, look: Look): string => {
  const { theme, glyphs } = look;
  const { lanes } = report;
  const title = `${theme.dim(glyphs.rule.repeat(3))} ${theme.strong(words(look, 'debug.summary.title'))}`;
  const { key, values, held } = headline(report);
  const head = words(look, key, values);
  return `${[
    '',
    title,
    ...hang('', held ? head : theme.good(head), look.width),
    ...section(look, 'debug.summary.worst', worstRows(lanes, look)),
    ...section(look, 'debug.summary.lost', lostRows(lanes, look)),
    ...section(look, 'debug.summary.errors', errorRows(lanes, look)),
    ...section(look, 'debug.summary.late', lateRows(lanes, look)),
    ...section(look, 'debug.summary.requests', requestRows(lanes, look)),
    ...section(look, 'debug.summary.alive.title', aliveRows(lanes, look)),
    ...section(look, 'debug.summary.lanes', laneRows(lanes, look)),
    ...section(look, 'debug.summary.blind', [
      ...new Set(lanes.flatMap(({ blind }) => blind.map((each) => translate(look.language, each)))),
    ]),
  ].join('\n')}\n`;
};

type Heading = Parameters<typeof words>[1];

const section = (look: Look, heading: Heading, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : ['', look.theme.strong(words(look, heading)), ...rows];

const cut = (look: Look, rows: readonly (readonly string[])[]): readonly string[] => [
  ...rows.slice(0, MOST).flat(),
  ...(rows.length > MOST ? [`   ${words(look, 'debug.summary.more', { n: rows.length - MOST })}`] : []),
];

const worstRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  cut(
    look,
    worstLines(lanes).map(({ place, inside, times, heldMs, longestMs }, index) => {
      const at = place ?? inside;
      const doing = doingWords(at, look);
      const many =
        times === 1
          ? ''
          : ` ${look.theme.dim(`${words(look, 'debug.summary.times', { n: times })}, ${words(look, 'debug.summary.longest', { ms: duration(look, longestMs) })}`)}`;
      return [
        ` ${look.theme.bad(duration(look, heldMs).padStart(8))}  ${placeWords(at, look)}${doing === '' ? '' : `  ${look.theme.dim(doing)}`}${many}`,
        ...(index === 0 ? frameLines(at, look) : []),
      ];
    }),
  );

const lostRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  cut(
    look,
    lanes
      .flatMap(({ lost }) => lost)
      .map(({ place, count }, index) => [
        ` ${look.theme.warn(look.glyphs.unsure)} ${
          place.call === null
            ? words(look, 'debug.lost.other', { place: placeWords(place, look), n: count })
            : words(look, 'debug.lost', { place: placeWords(place, look), n: count, call: place.call })
        }`,
        ...(index === 0 ? frameLines(place, look) : []),
      ]),
  );

const errorRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  cut(
    look,
    lanes
      .flatMap(({ errors }) => errors)
      .map(({ place, rejection, name, message }) => [
        ` ${look.theme.bad(look.glyphs.fail)} ${words(look, rejection ? 'debug.error.rejection' : 'debug.error', {
          place: placeWords(place, look),
          name: drawable(look, name),
          message: drawable(look, message.split('\n')[0] ?? ''),
        })}`,
        ...frameLines(place, look),
      ]),
  );

const lateRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  cut(
    look,
    lanes
      .flatMap(({ lateTimers }) => lateTimers)
      .map(({ lateMs, delayMs, place }) => [
        ` ${words(look, 'debug.summary.late.row', { late: duration(look, lateMs), delay: duration(look, delayMs) })}  ${placeWords(place, look)}`,
      ]),
  );

const requestRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  cut(
    look,
    lanes.flatMap(({ requests, endMs: end }) =>
      requests.map(({ name, startMs, endMs }) => [
        ` ${duration(look, (endMs ?? end) - startMs).padStart(8)}  ${drawable(look, name)}`,
      ]),
    ),
  );

const aliveRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  lanes
    .filter(({ alive }) => alive.length > 0)
    .map(({ name, alive }) => ` ${drawable(look, name)}  ${look.theme.dim(aliveNames(alive))}`);

/** One loop needs no table. */
const laneRows = (lanes: readonly DebugLane[], look: Look): readonly string[] =>
  lanes.length < 2
    ? []
    : cut(
        look,
        lanes.map((lane) => [
          ` ${`${shareOf(lane)} %`.padStart(8)}  ${drawable(look, lane.name)}${
            lane.thread === 0 ? '' : ` [${words(look, 'debug.worker', { thread: lane.thread })}]`
          }  ${look.theme.dim(`pid ${lane.pid}, ${duration(look, lane.endMs - lane.startMs)}`)}`,
        ]),
      );
