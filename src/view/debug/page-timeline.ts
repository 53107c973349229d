import type { DebugLane } from '../../core/debug/report.ts';
import { ticksOf } from '../axis.ts';
import { markup, type Markup } from './markup.ts';

const WIDTH = 1000;
const LEFT = 8;
const STALLS_AT = 14;
const STALL_HEIGHT = 26;
const REQUESTS_AT = 44;
const ROW = 5;
const MOST_ROWS = 12;
/** In such a picture nobody can tell more of them apart; the longest are drawn. */
export const MOST_DRAWN = 1000;
/** So that a short stall of a long run can be seen at all. */
const THINNEST = 1.5;
/** A label that is nearer to an edge than this would be cut. */
const EDGE = 45;

/** One loop from its start to its end: what held it, the requests below it, and the timers that came late. */
export const laneTimeline = (lane: DebugLane, title: string): Markup => {
  const { startMs, endMs } = lane;
  const range = Math.max(1, endMs - startMs);
  const x = (ms: number): number =>
    Math.round((LEFT + (Math.min(Math.max(ms - startMs, 0), range) / range) * (WIDTH - 2 * LEFT)) * 10) / 10;
  const width = (from: number, to: number): number => Math.max(THINNEST, Math.round((x(to) - x(from)) * 10) / 10);
  const stalls = lane.stalls.toSorted((a, b) => b.heldMs - a.heldMs).slice(0, MOST_DRAWN);
  const requests = lane.requests.slice(0, MOST_ROWS);
  const axisAt = REQUESTS_AT + requests.length * ROW + 14;
  const ticks = ticksOf({ fromMs: 0, toMs: range, columns: 72 });
  return markup`<svg viewBox="0 0 ${WIDTH} ${axisAt + 6}" role="img" aria-label="${title}">${[
    ...ticks.map((ms, index) => tick(x(startMs + ms), axisAt, axisText(ms), index)),
    ...stalls.map((stall) => {
      const size = width(stall.startMs, stall.endMs);
      return markup`<rect class="stall" x="${x(stall.startMs)}" y="${STALLS_AT}" width="${size}" height="${STALL_HEIGHT}"><title>${stallTitle(stall)}</title></rect>`;
    }),
    ...requests.map(({ name, startMs: from, endMs: to }, row) => {
      const size = width(from, to ?? endMs);
      return markup`<rect class="request" x="${x(from)}" y="${REQUESTS_AT + row * ROW}" width="${size}" height="3"><title>${name}</title></rect>`;
    }),
    ...lane.lateTimers.map(
      ({ atMs, lateMs }) =>
        markup`<line class="late" x1="${x(atMs)}" x2="${x(atMs)}" y1="6" y2="${STALLS_AT}"><title>+${Math.round(lateMs)} ms</title></line>`,
    ),
  ]}</svg>`;
};

/** On a narrow screen there is room for every second label. */
const tick = (at: number, axisAt: number, label: string, index: number): Markup => {
  const anchor = at < EDGE ? 'start' : at > WIDTH - EDGE ? 'end' : 'middle';
  const line = markup`<line class="tick" x1="${at}" x2="${at}" y1="4" y2="${axisAt - 12}"/>`;
  return markup`${line}<text class="${index % 2 === 0 ? 'even' : 'odd'}" x="${at}" y="${axisAt}" text-anchor="${anchor}">${label}</text>`;
};

const stallTitle = ({ heldMs, place, inside }: DebugLane['stalls'][number]): string => {
  const at = place ?? inside;
  return `${Math.round(heldMs)} ms${at === null ? '' : ` ${at.file}:${at.line}`}`;
};

const axisText = (ms: number): string => (ms >= 10_000 ? `${ms / 1000} s` : `${ms} ms`);
