import { aliveNames } from '../../core/debug/alive-names.ts';
import type { DebugLane, DebugReport, SourcePlace } from '../../core/debug/report.ts';
import { worstLines, type WorstLine } from '../../core/debug/worst-lines.ts';
import type { Language } from '../../core/lesson.ts';
import type { MessageValues } from '../../core/message.ts';
import { say, translate, type MessageKey } from '../../i18n/translate.ts';
import { markup, type Markup } from './markup.ts';
import { pageStyle } from './page-style.ts';
import { laneTimeline, MOST_DRAWN } from './page-timeline.ts';
import { headline, shareOf } from './share-of.ts';

/** Beyond these a list says only how many there are. */
const MOST_LINES = 200;
const MOST_LANES = 60;

/** The report as a page of its own: nothing is loaded from anywhere, nothing needs a script, and everything in it is text or escaped. */
export const renderDebugPage = (report: DebugReport, language: Language): string => {
  const words = (key: MessageKey, values: MessageValues = {}): string => say(language, key, values);
  const { lanes, command, startedAt } = report;
  const { key, values, held } = headline(report);
  const sections = [
    section(
      words('debug.summary.worst'),
      worstLines(lanes)
        .slice(0, MOST_LINES)
        .map((line) => worstRow(line, words)),
    ),
    section(
      words('debug.summary.lost'),
      lanes.flatMap(({ lost }) => lost).map((row) => lostRow(row, words)),
    ),
    section(
      words('debug.summary.errors'),
      lanes.flatMap(({ errors }) => errors).map((row) => errorRow(row, words)),
    ),
    section(
      words('debug.summary.late'),
      lanes
        .flatMap(({ lateTimers }) => lateTimers)
        .map(({ lateMs, delayMs, place }) => {
          const text = words('debug.summary.late.row', { late: ms(lateMs), delay: ms(delayMs) });
          return markup`<li>${text} <span class="place">${placeText(place, words)}</span></li>`;
        }),
    ),
    section(
      words('debug.summary.requests'),
      lanes.flatMap(({ requests, endMs: end }) =>
        requests.map(
          ({ name, startMs, endMs }) =>
            markup`<li><span class="bad">${ms((endMs ?? end) - startMs)}</span> <code>${name}</code></li>`,
        ),
      ),
    ),
    section(
      words('debug.summary.alive.title'),
      lanes
        .filter(({ alive }) => alive.length > 0)
        .map((lane) => markup`<li>${lane.name}: ${aliveNames(lane.alive)}</li>`),
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
            ${lanes.slice(0, MOST_LANES).map((lane) => laneSection(lane, words))}${more(lanes.length - MOST_LANES, words)}
          </section>
          ${sections}
        </main>
      </body>
    </html>\n`;
  return page.markup;
};

type Words = (key: MessageKey, values?: MessageValues) => string;

const section = (title: string, rows: readonly Markup[]): Markup | null =>
  rows.length === 0
    ? null
    : markup`<section>
        <h2>${title}</h2>
        <ul>
          ${rows}
        </ul>
      </section>\n`;

const more = (left: number, words: Words): Markup | null =>
  left > 0 ? markup`<p class="soft">${words('debug.summary.more', { n: left })}</p>` : null;

const laneSection = (lane: DebugLane, words: Words): Markup => {
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

const endText = ({ end }: DebugLane, words: Words): string => {
  if (end.kind === 'signal') return words('debug.end.signal', { signal: end.signal });
  return end.kind === 'crash' ? words('debug.end.crash') : '';
};

const worstRow = ({ place, inside, times, heldMs, longestMs }: WorstLine, words: Words): Markup => {
  const at = place ?? inside;
  const doing = [
    at?.function == null ? '' : words('debug.in', { function: at.function }),
    at?.call == null ? '' : words('debug.calling', { call: at.call }),
    times === 1
      ? ''
      : `${words('debug.summary.times', { n: times })}, ${words('debug.summary.longest', { ms: ms(longestMs) })}`,
  ].filter((text) => text !== '');
  return markup`<li><details open><summary><span class="bad">${ms(heldMs)}</span><span class="place">${placeText(at, words)}</span><small>${doing.join(', ')}</small></summary>${frameOf(at)}${
    place !== null && inside !== null
      ? markup`<p class="soft">${words('debug.inside', { place: placeText(inside, words) })}</p>`
      : null
  }</details></li>`;
};

const lostRow = ({ place, count }: DebugLane['lost'][number], words: Words): Markup => {
  const at = placeText(place, words);
  const text =
    place.call === null
      ? words('debug.lost.other', { place: at, n: count })
      : words('debug.lost', { place: at, n: count, call: place.call });
  return markup`<li>${text}${frameOf(place)}</li>`;
};

const errorRow = ({ place, rejection, name, message }: DebugLane['errors'][number], words: Words): Markup => {
  const key = rejection ? 'debug.error.rejection' : 'debug.error';
  return markup`<li>${words(key, { place: placeText(place, words), name, message })}${frameOf(place)}</li>`;
};

const placeText = (place: SourcePlace | null, words: Words): string =>
  place === null ? words('debug.nowhere') : `${place.file}:${place.line}:${place.column}`;

/** The line that is meant stands out by its sign, and by weight and colour. */
const frameOf = (place: SourcePlace | null): Markup | null =>
  place?.frame == null
    ? null
    : markup`<pre tabindex="0">${place.frame
        .split('\n')
        .map((line) => (line.startsWith('>') ? markup`<b>${line}</b>\n` : markup`${line}\n`))}</pre>`;

const ms = (time: number): string => (time >= 10_000 ? `${Math.round(time / 100) / 10} s` : `${Math.round(time)} ms`);
