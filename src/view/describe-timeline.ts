import { peakOf } from '../core/intervals.ts';
import type { Timeline, TimelineSpan } from '../core/verdict.ts';
import { duration } from './duration.ts';
import { drawable, words, type Look } from './look.ts';
import { laneGroups, type LaneGroup } from './lane-groups.ts';
import { spanPlace } from './span-place.ts';
import { isWorthAWord } from './worth-a-word.ts';

/** What ends this long after the function, at least, went on without it; less is the meter's own time. */
const WENT_ON_MS = 10;
const WENT_ON_SHARE = 0.04;

/** The timeline in sentences, for whoever listens to it instead of looking at it. Beyond `most` spans only their number is said. */
export const describeTimeline = (timeline: Timeline, look: Look, most: number): string => {
  const { durationMs, spans } = timeline;
  const late = Math.max(WENT_ON_MS, durationMs * WENT_ON_SHARE);
  const wentOn = spans.some(({ endMs }) => endMs === null || endMs > durationMs + late);
  return [
    words(look, 'plain.timeline', { ms: Math.round(durationMs) }),
    ...laneGroups(spans, most).map((group) => describeGroup(group, timeline, look)),
    ...describeLoop(timeline, look, most),
    ...(wentOn ? [words(look, 'plain.settled', { ms: duration(look, durationMs) })] : []),
  ].join('\n');
};

const describeGroup = ({ name, spans }: LaneGroup, timeline: Timeline, look: Look): string => {
  const [first] = spans;
  if (spans.length === 1 && first !== undefined) return describeSpan(first, timeline, look);
  const whole = spans.map(({ startMs, endMs }) => ({ startMs, endMs: endMs ?? Infinity }));
  const values = { n: spans.length, most: peakOf(whole) };
  if (name === null) return words(look, 'plain.more', values);
  const start = Math.round(first?.startMs ?? 0);
  const end = Math.round(Math.max(...spans.map(({ startMs, endMs }) => endMs ?? startMs)));
  return words(look, values.most > 1 ? 'plain.times' : 'plain.times.in-turn', {
    ...values,
    name: drawable(look, name),
    start,
    end,
  });
};

const describeSpan = (span: TimelineSpan, { spans }: Timeline, look: Look): string => {
  const { startMs, endMs } = span;
  const place = spans.some(({ thread }) => thread !== 0) ? spanPlace(span, look) : '';
  const name = drawable(look, span.name) + (place === '' ? '' : `, ${place}`);
  const start = Math.round(startMs);
  return endMs === null
    ? words(look, 'plain.span.open', { name, start })
    : words(look, 'plain.span', { name, start, end: Math.round(endMs) });
};

const describeLoop = ({ stalls }: Timeline, look: Look, most: number): readonly string[] => {
  const held = stalls.filter(isWorthAWord);
  if (held.length === 0) return [words(look, 'plain.free')];
  const shown = held.length <= most ? held : held.slice(0, most - 1);
  const lines = shown.map(({ startMs, endMs, line }) => {
    const values = { start: Math.round(startMs), end: Math.round(endMs) };
    return line === null
      ? words(look, 'plain.blocked', values)
      : words(look, 'plain.blocked.line', { ...values, line });
  });
  if (shown.length === held.length) return lines;
  const ms = duration(
    look,
    held.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  );
  return [...lines, words(look, 'plain.blocked.more', { n: held.length - shown.length, ms })];
};
