import { alivePlaces } from '../../core/debug/alive-places.ts';
import type { DebugLane, DebugReport, SourcePlace } from '../../core/debug/report.ts';
import { worstLines, type WorstLine } from '../../core/debug/worst-lines.ts';
import type { Language } from '../../core/lesson.ts';
import { translate } from '../../i18n/translate.ts';
import { markup, type Markup } from './markup.ts';
import { pageStyle } from './page-style.ts';
import { laneTimeline, MOST_DRAWN } from './page-timeline.ts';
import { sentencesIn, type Sentences } from './sentences.ts';
import { headline, shareOf } from './share-of.ts';

/** Beyond these a list says only how many there are. */
const MOST_LINES = 200;
const MOST_LANES = 60;

/** The report as a page of its own: nothing is loaded from anywhere, nothing needs a script, and everything in it is text or escaped. */
export const renderDebugPage = (report: DebugReport, language: Language): string => {
  const said = sentencesIn(language);
  const { words } = said;
  const { lanes, command, startedAt } = report;
  const { key, values, held } = headline(report, said.ms);
  const sections = [
    section(
      words('debug.summary.worst'),
      worstLines(lanes)
        .slice(0, MOST_LINES)
        .map((line) => worstRow(line, said)),
    ),
    ...[false, true].map((inPackages) =>
      section(
        words(inPackages ? 'debug.summary.lost.packages' : 'debug.summary.lost'),
        lanes
          .flatMap(({ lost }) => lost.filter(({ inPackage }) => inPackage === inPackages))
          .map((lost) => markup`<li>${said.lost(lost)}${frameOf(lost.place)}</li>`),
      ),
    ),
    section(
      words('debug.summary.errors'),
      lanes
        .flatMap(({ errors }) => errors)
        .map((error) => markup`<li>${said.error(error)}${frameOf(error.place)}</li>`),
    ),
    section(
      words('debug.summary.late'),
      lanes
        .flatMap(({ lateTimers }) => lateTimers)
        .map((timer) => markup`<li>${said.late(timer)} <span class="place">${said.place(timer.place)}</span></li>`),
    ),
    section(
      words('debug.summary.requests'),
      lanes.flatMap(({ requests, endMs }) =>
        requests.map(
          (request) =>
            markup`<li><span class="bad">${said.took(request, endMs)}</span> <code>${request.name}</code></li>`,
        ),
      ),
    ),
    section(
      words('debug.summary.alive.title'),
      alivePlaces(lanes).map(
        ({ place, lane, names }) =>
          markup`<li><span class="place">${place === null ? lane : said.place(place)}</span> ${names}${frameOf(place)}</li>`,
      ),
    ),
    section(
      words('debug.summary.blind'),
      [...new Set(lanes.flatMap(({ blind }) => blind.map((each) => translate(language, each))))].map(
        (text) => markup`<li>${text}</li>`,
      ),
    ),
  ];
  const page = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${`${command} · async-course debug`}</title>
        <style>
          ${{ markup: pageStyle }}
        </style>
      </head>
      <body>
        <header>
          <h1>${command}</h1>
          <p class="head ${held ? '' : 'good'}">${words(key, values)}</p>
          <p class="soft">
            <time datetime="${startedAt}">${startedAt.replace('T', ' ').replace(/\..*/, ' UTC')}</time>
          </p>
        </header>
        <main>
          <section>
            <h2>${words('debug.page.when')}</h2>
            <p class="key">
              <span>${words('debug.page.key.stall')}</span><span>${words('debug.page.key.request')}</span><span>${words('debug.page.key.late')}</span>
            </p>
            ${lanes.slice(0, MOST_LANES).map((lane) => laneSection(lane, said))}${more(lanes.length - MOST_LANES, said)}
          </section>
          ${sections}
        </main>
      </body>
    </html>\n`;
  return page.markup;
};

const section = (title: string, rows: readonly Markup[]): Markup | null =>
  rows.length === 0
    ? null
    : markup`<section>
        <h2>${title}</h2>
        <ul>
          ${rows}
        </ul>
      </section>\n`;

const more = (left: number, { words }: Sentences): Markup | null =>
  left > 0 ? markup`<p class="soft">${words('debug.summary.more', { n: left })}</p>` : null;

const laneSection = (lane: DebugLane, { words, ms }: Sentences): Markup => {
  const name = lane.thread === 0 ? lane.name : `${lane.name} · ${words('debug.worker', { thread: lane.thread })}`;
  const about = words('debug.page.lane', {
    share: shareOf(lane),
    ms: ms(lane.endMs - lane.startMs),
    n: lane.stalls.length + lane.omitted,
  });
  const hidden = lane.omitted + Math.max(0, lane.stalls.length - MOST_DRAWN);
  return markup`<h3>${name} <small>pid ${lane.pid} · ${lane.runtime} · ${about} ${endText(lane, words)}</small></h3>
    ${laneTimeline(lane, `${name}: ${about}`)}${hidden > 0 ? markup`<p class="soft">${words('debug.page.not-drawn', { n: hidden })}</p>` : null}\n`;
};

const endText = ({ end }: DebugLane, words: Sentences['words']): string => {
  if (end.kind === 'signal') return words('debug.end.signal', { signal: end.signal });
  return end.kind === 'crash' ? words('debug.end.crash') : '';
};

const worstRow = (line: WorstLine, said: Sentences): Markup => {
  const { place, inside, heldMs } = line;
  const at = place ?? inside;
  const about = [said.doing(at), said.many(line)].filter((text) => text !== '').join(', ');
  const within = place === null && inside !== null ? '' : said.within(line);
  return markup`<li><details open><summary><span class="bad">${said.ms(heldMs)}</span><span class="place">${said.place(at)}</span><small>${about}</small></summary>${frameOf(at)}${within === '' ? null : markup`<p class="soft">${within}</p>`}</details></li>`;
};

/** The line that is meant stands out by its sign, and by weight and colour. */
const frameOf = (place: SourcePlace | null): Markup | null =>
  place?.frame == null
    ? null
    : markup`<pre tabindex="0">${place.frame
        .split('\n')
        .map((line) => (line.startsWith('>') ? markup`<b>${line}</b>\n` : markup`${line}\n`))}</pre>`;
