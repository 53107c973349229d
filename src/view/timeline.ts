import { peakOf } from '../core/intervals.ts';
import { wholeTimeline, type Zoom } from '../core/runner/state.ts';
import type { Timeline, TimelineSpan } from '../core/verdict.ts';
import { columnAt, ticksOf, type Axis } from './axis.ts';
import { describeTimeline } from './describe-timeline.ts';
import { duration } from './duration.ts';
import { laneGroups, type LaneGroup } from './lane-groups.ts';
import { drawable, words, type Look } from './look.ts';
import { spanPlace } from './span-place.ts';
import type { Tone } from './theme.ts';
import { padEnd, truncate, widestOf, widthOf } from './width.ts';
import { isWorthAWord } from './worth-a-word.ts';

export interface TimelineOptions {
  /** The most lanes of spans; what does not fit is drawn as one lane that shows how many ran at once. */
  readonly lanes?: number;
  /** The part that is shown; the whole unless said. */
  readonly zoom?: Zoom;
}

const LANES = 10;
const MARGIN = 1;
const GAP = 2;
/** The chart is what one looks at: below this share of the width the notes give way, and below the minimum it shows nothing. */
const CHART_SHARE = 0.45;
const NARROWEST_CHART = 16;

interface Lane {
  readonly label: string;
  readonly cells: string;
  /** From the longest to the shortest form. */
  readonly notes: readonly string[];
}

/** Which part of a timeline is shown; empty for the whole. */
export const renderPart = (whole: Timeline, zoom: Zoom, look: Look): string => {
  if (zoom.zoom === 1) return '';
  const [all, part] = [rangeOf(whole), zoomed(rangeOf(whole), zoom)];
  const [from, to, last] = [part.fromMs, part.toMs, all.toMs].map((ms) => Number(ms.toPrecision(4)));
  return words(look, 'timeline.part', { from: from ?? 0, to: to ?? 0, all: last ?? 0 });
};

/** A lane for each span, then the loop's own; never wider than the terminal. An empty timeline gives an empty string. */
export const renderTimeline = (whole: Timeline, look: Look, options: TimelineOptions = {}): string => {
  if (whole.spans.length === 0 && whole.stalls.length === 0 && whole.durationMs === 0) return '';
  if (look.terminal.plain === true) return describeTimeline(whole, look, options.lanes ?? LANES);
  const range = zoomed(rangeOf(whole), options.zoom ?? wholeTimeline);
  const timeline = partOf(whole, range);
  // Grouped and measured by the whole: a part that is moved along must not make the chart jump.
  const groups = laneGroups(whole.spans, options.lanes ?? LANES);
  const labels = [...groups.map((group) => groupLabel(group, look)), words(look, 'timeline.loop')];
  const labelWidth = Math.min(widestOf(labels), Math.max(10, Math.floor(look.width / 4)));
  const notesOf = (level: number): number =>
    widestOf(
      [...groups.map((group) => groupNotes(group, whole, look)), loopNotes(whole, look)].map((notes) =>
        atLevel(notes, level),
      ),
    );
  const room = look.width - MARGIN - labelWidth - GAP * 2;
  const wanted = Math.max(NARROWEST_CHART, Math.floor(look.width * CHART_SHARE));
  const level = [0, 1, 2].find((each) => room - notesOf(each) >= wanted) ?? 2;
  const columns = Math.max(NARROWEST_CHART, room - notesOf(level));
  const axis = { ...range, columns };

  const visible = new Set(timeline.spans);
  const lanes: readonly Lane[] = [
    ...groups
      .map((group) => ({ group, spans: group.spans.filter((span) => visible.has(span)) }))
      .filter(({ spans }) => spans.length > 0)
      .map(({ group, spans }) => ({
        label: groupLabel(group, look),
        cells: group.spans.length === 1 ? spanCells(spans, axis, look) : crowdCells(spans, axis, look),
        notes: groupNotes(group, whole, look),
      })),
    loopLane(timeline, axis, look),
  ];
  const lines = lanes.map(({ label, cells, notes }) => {
    const name = padEnd(truncate(label, labelWidth, look.glyphs.more), labelWidth);
    return `${' '.repeat(MARGIN)}${name}${' '.repeat(GAP)}${cells}${' '.repeat(GAP)}${atLevel(notes, level)}`.trimEnd();
  });
  const indent = ' '.repeat(MARGIN + labelWidth + GAP);
  return [indent + axisLine(axis, look), ...lines, ...settledLines(timeline, axis, indent, look)]
    .map((line) => truncate(line, look.width, look.glyphs.more))
    .join('\n');
};

const atLevel = (notes: readonly string[], level: number): string => notes[Math.min(level, notes.length - 1)] ?? '';

const groupLabel = ({ name, spans }: LaneGroup, look: Look): string => {
  const n = spans.length;
  if (name === null) return words(look, 'timeline.more', { n });
  return n === 1 ? drawable(look, name) : words(look, 'timeline.times', { name: drawable(look, name), n });
};

const groupNotes = ({ spans }: LaneGroup, timeline: Timeline, look: Look): readonly string[] => {
  const [first] = spans;
  return spans.length === 1 && first !== undefined
    ? spanNotes(first, timeline, look)
    : crowdNotes(spans, timeline, look);
};

const rangeOf = ({ durationMs, spans, stalls }: Timeline): Range => {
  const starts = [...spans, ...stalls].map(({ startMs }) => startMs);
  const stops = [...spans, ...stalls].map(({ startMs, endMs }) => endMs ?? startMs);
  return { fromMs: Math.min(0, ...starts), toMs: Math.max(durationMs, 1, ...stops) };
};

interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

const zoomed = ({ fromMs, toMs }: Range, { zoom, at }: Zoom): Range => {
  const lengthMs = (toMs - fromMs) / zoom;
  const startMs = fromMs + at * (toMs - fromMs) - lengthMs / 2;
  return { fromMs: startMs, toMs: startMs + lengthMs };
};

/** What is wholly outside is not drawn: a bar needs a column at least. */
const partOf = (timeline: Timeline, { fromMs, toMs }: Range): Timeline => {
  const isInside = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number | null }): boolean =>
    startMs <= toMs && (endMs ?? Infinity) >= fromMs;
  return { ...timeline, spans: timeline.spans.filter(isInside), stalls: timeline.stalls.filter(isInside) };
};

const axisLine = (axis: Axis, look: Look): string => {
  let line = '';
  for (const tick of ticksOf(axis)) {
    const label = String(tick);
    const column = columnAt(axis, tick);
    if (column < line.length || column + label.length > axis.columns) continue;
    line = line.padEnd(column) + label;
  }
  return look.theme.dim(`${line.padEnd(axis.columns)}${' '.repeat(GAP)}${words(look, 'timeline.unit')}`);
};

const toneOf = ({ kind, thread }: TimelineSpan): Tone => {
  if (kind === 'block') return 'bad';
  if (kind === 'child') return 'other';
  if (kind === 'work' || kind === 'job') return thread === 0 ? 'calm' : 'other';
  return 'accent';
};

const spanCells = ([span]: readonly TimelineSpan[], axis: Axis, look: Look): string => {
  if (span === undefined) return '';
  const { glyphs, theme } = look;
  const from = Math.min(columnAt(axis, span.startMs), axis.columns - 1);
  const to = Math.max(from + 1, columnAt(axis, span.endMs ?? axis.toMs));
  const bar = glyphs.bar.repeat(to - from);
  const drawn = span.endMs === null ? bar.slice(0, -glyphs.bar.length) + glyphs.barOpen : bar;
  return ' '.repeat(from) + theme[toneOf(span)](drawn) + ' '.repeat(axis.columns - to);
};

const spanNotes = (span: TimelineSpan, { spans }: Timeline, look: Look): readonly string[] => {
  const took = span.endMs === null ? words(look, 'timeline.open') : duration(look, span.endMs - span.startMs);
  const manyThreads = spans.some(({ thread }) => thread !== 0);
  const where = spanPlace(span, look);
  return manyThreads && where !== '' ? [`${took}  ${look.theme.dim(where)}`, took] : [took];
};

/** How many of them ran at once. Short ones may share a column of the chart without ever having met. */
const crowdNotes = (spans: readonly TimelineSpan[], timeline: Timeline, look: Look): readonly string[] => {
  const { toMs } = rangeOf(timeline);
  const whole = spans.map(({ startMs, endMs }) => ({ startMs, endMs: endMs ?? toMs }));
  const atOnce = peakOf(whole);
  const met = atOnce > 1 ? words(look, 'timeline.at-once', { n: atOnce }) : words(look, 'timeline.in-turn');
  const ms = duration(look, Math.max(...whole.map(({ startMs, endMs }) => endMs - startMs)));
  return [words(look, 'timeline.longest', { met, ms }), met, ''];
};

/** The more of them run at a time, the higher the lane; where they differ, in the colour of the first. */
const crowdCells = (spans: readonly TimelineSpan[], axis: Axis, look: Look): string => {
  const counts = Array.from({ length: axis.columns }, () => 0);
  for (const { startMs, endMs } of spans) {
    const from = Math.min(columnAt(axis, startMs), axis.columns - 1);
    const to = Math.max(from + 1, columnAt(axis, endMs ?? axis.toMs));
    for (let column = from; column < to; column++) counts[column] = (counts[column] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const steps = look.glyphs.density;
  const cells = counts.map((count) => (count === 0 ? ' ' : steps[Math.ceil((count / most) * steps.length) - 1]));
  return look.theme[spans[0] === undefined ? 'accent' : toneOf(spans[0])](cells.join(''));
};

const loopLane = (timeline: Timeline, axis: Axis, look: Look): Lane => {
  const { glyphs, theme } = look;
  const held = new Set<number>();
  for (const { startMs, endMs } of timeline.stalls) {
    const from = Math.min(columnAt(axis, startMs), axis.columns - 1);
    for (let column = from; column < Math.max(from + 1, columnAt(axis, endMs)); column++) held.add(column);
  }
  // Runs of equal cells are coloured together: a sequence for each cell would be ten times the text.
  let cells = '';
  for (let column = 0; column < axis.columns;) {
    const stalled = held.has(column);
    let next = column;
    while (next < axis.columns && held.has(next) === stalled) next++;
    cells += stalled ? theme.bad(glyphs.stall.repeat(next - column)) : theme.dim(glyphs.free.repeat(next - column));
    column = next;
  }
  return { label: words(look, 'timeline.loop'), cells, notes: loopNotes(timeline, look) };
};

const loopNotes = ({ stalls }: Timeline, look: Look): readonly string[] => {
  const { theme } = look;
  const longest = stalls.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))[0];
  if (longest === undefined || !isWorthAWord(longest)) return [theme.good(words(look, 'timeline.free'))];
  const total = stalls.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const ms = duration(look, total);
  const blocked = theme.bad(words(look, 'timeline.blocked', { ms }));
  if (longest.line === null) return [blocked, theme.bad(ms)];
  const line = words(look, 'timeline.line', { line: longest.line });
  return [`${blocked}  ${line}`, `${theme.bad(ms)} ${line}`, theme.bad(ms)];
};

/** Where the function settled, when something went on after it: that gap is what a missing await looks like. */
const settledLines = ({ durationMs, spans }: Timeline, axis: Axis, indent: string, look: Look): readonly string[] => {
  if (durationMs < axis.fromMs || durationMs > axis.toMs) return [];
  const column = Math.min(columnAt(axis, durationMs), axis.columns - 1);
  const wentOn = spans.some(({ endMs }) => columnAt(axis, endMs ?? axis.toMs) - column >= 2);
  if (!wentOn) return [];
  const text = words(look, 'timeline.settled', { ms: duration(look, durationMs) });
  const mark = look.glyphs.settled;
  const fits = widthOf(indent) + column + 2 + widthOf(text) <= look.width;
  const marked = fits ? `${' '.repeat(column)}${mark} ${text}` : `${text} ${mark}`.padStart(column + 1);
  return [indent + look.theme.warn(marked)];
};
