import { alivePlaces } from '../../core/debug/alive-places.ts';
import type { DebugLane, DebugReport } from '../../core/debug/report.ts';
import { worstLines } from '../../core/debug/worst-lines.ts';
import { translate } from '../../i18n/translate.ts';
import { drawable, words, type Look } from '../look.ts';
import { hang } from '../width.ts';
import { frameLines } from './frame-lines.ts';
import { sentencesIn, type Sentences } from './sentences.ts';
import { headline, shareOf } from './share-of.ts';

/** Rows of each kind; the page has them all. */
const MOST = 5;

/** What a run of a program came to, for stderr: the worst lines first. */
export const renderDebugSummary = (report: DebugReport, look: Look): string => {
  const { theme, glyphs } = look;
  const { lanes } = report;
  const said = sentencesIn(look.language, theme.strong);
  const { key, values, held } = headline(report, said.ms);
  const head = words(look, key, values);
  const text = [
    '',
    `${theme.dim(glyphs.rule.repeat(3))} ${theme.strong(words(look, 'debug.summary.title'))}`,
    ...hang('', held ? head : theme.good(head), look.width),
    ...section(look, 'debug.summary.worst', worstRows(lanes, look, said)),
    ...section(look, 'debug.summary.lost', lostRows(lanes, false, look, said)),
    ...section(look, 'debug.summary.lost.packages', lostRows(lanes, true, look, said)),
    ...section(look, 'debug.summary.errors', errorRows(lanes, look, said)),
    ...section(look, 'debug.summary.late', lateRows(lanes, look, said)),
    ...section(look, 'debug.summary.requests', requestRows(lanes, look, said)),
    ...section(look, 'debug.summary.alive.title', aliveRows(lanes, look, said)),
    ...section(look, 'debug.summary.lanes', laneRows(lanes, look, said)),
    ...section(look, 'debug.summary.blind', [
      ...new Set(lanes.flatMap(({ blind }) => blind.map((each) => translate(look.language, each)))),
    ]),
  ].join('\n');
  return `${drawable(look, text)}\n`;
};

const section = (look: Look, heading: Parameters<typeof words>[1], rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : ['', look.theme.strong(words(look, heading)), ...rows];

const cut = (look: Look, rows: readonly (readonly string[])[]): readonly string[] => [
  ...rows.slice(0, MOST).flat(),
  ...(rows.length > MOST ? [`   ${words(look, 'debug.summary.more', { n: rows.length - MOST })}`] : []),
];

const worstRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    worstLines(lanes).map((line, index) => {
      const { theme } = look;
      const at = line.place ?? line.inside;
      const [doing, many] = [said.doing(at), said.many(line)];
      // Where no line of the program's own was seen, the row itself is about the other one.
      const within = line.place === null && line.inside !== null ? '' : said.within(line);
      return [
        ` ${theme.bad(said.ms(line.heldMs).padStart(8))}  ${said.place(at)}${doing && `  ${theme.dim(doing)}`}${many && ` ${theme.dim(many)}`}`,
        ...(within === '' ? [] : [`${' '.repeat(11)}${theme.dim(within)}`]),
        ...(index === 0 ? frameLines(at, look) : []),
      ];
    }),
  );

const lostRows = (lanes: readonly DebugLane[], inPackages: boolean, look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    lanes
      .flatMap(({ lost }) => lost.filter(({ inPackage }) => inPackage === inPackages))
      .map((lost, index) => [
        ` ${look.theme.warn(look.glyphs.unsure)} ${said.lost(lost)}`,
        ...(index === 0 ? frameLines(lost.place, look) : []),
      ]),
  );

const errorRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    lanes
      .flatMap(({ errors }) => errors)
      .map((error) => [
        ` ${look.theme.bad(look.glyphs.fail)} ${said.error({ ...error, message: error.message.split('\n')[0] ?? '' })}`,
        ...frameLines(error.place, look),
      ]),
  );

const lateRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    lanes.flatMap(({ lateTimers }) => lateTimers.map((timer) => [` ${said.late(timer)}  ${said.place(timer.place)}`])),
  );

const requestRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    lanes.flatMap(({ requests, endMs }) =>
      requests.map((request) => [` ${said.took(request, endMs).padStart(8)}  ${request.name}`]),
    ),
  );

const aliveRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  cut(
    look,
    alivePlaces(lanes).map(({ place, lane, names }, index) => [
      ` ${place === null ? lane : said.place(place)}  ${look.theme.dim(names)}`,
      ...(index === 0 ? frameLines(place, look) : []),
    ]),
  );

/** One loop needs no table. */
const laneRows = (lanes: readonly DebugLane[], look: Look, said: Sentences): readonly string[] =>
  lanes.length < 2
    ? []
    : cut(
        look,
        lanes.map((lane) => [
          ` ${`${shareOf(lane)} %`.padStart(8)}  ${lane.name}${
            lane.thread === 0 ? '' : ` [${words(look, 'debug.worker', { thread: lane.thread })}]`
          }  ${look.theme.dim(`pid ${lane.pid}, ${said.ms(lane.endMs - lane.startMs)}`)}`,
        ]),
      );
