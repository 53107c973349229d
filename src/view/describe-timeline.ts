import type { Timeline, TimelineSpan } from '../core/verdict.ts';
import { drawable, words, type Look } from './look.ts';

/** A stall that is shorter can be the machine's, and nobody wants to hear of it. */
const WORTH_A_WORD_MS = 60;

/** The timeline in sentences, for whoever listens to it instead of looking at it. */
export const describeTimeline = ({ durationMs, spans, stalls }: Timeline, look: Look): string => {
  const held = stalls.filter(({ startMs, endMs }) => endMs - startMs >= WORTH_A_WORD_MS);
  const stallLines = held.map(({ startMs, endMs, line }) => {
    const values = { start: Math.round(startMs), end: Math.round(endMs) };
    return line === null
      ? words(look, 'plain.blocked', values)
      : words(look, 'plain.blocked.line', { ...values, line });
  });
  return [
    words(look, 'plain.timeline', { ms: Math.round(durationMs) }),
    ...spans.map((span) => describeSpan(span, look)),
    ...(held.length === 0 ? [words(look, 'plain.free')] : stallLines),
  ].join('\n');
};

const describeSpan = ({ name, startMs, endMs }: TimelineSpan, look: Look): string => {
  const values = { name: drawable(look, name), start: Math.round(startMs) };
  return endMs === null
    ? words(look, 'plain.span.open', values)
    : words(look, 'plain.span', { ...values, end: Math.round(endMs) });
};
