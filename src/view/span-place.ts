import type { TimelineSpan } from '../core/verdict.ts';
import { words, type Look } from './look.ts';

/** Where a span ran, when that says something; else an empty text. */
export const spanPlace = ({ kind, thread }: TimelineSpan, look: Look): string => {
  if (kind === 'request') return words(look, 'timeline.server');
  if (kind === 'child') return words(look, 'timeline.child');
  // A wait, a job or a call is in nobody's way: its thread says nothing.
  if (kind !== undefined && kind !== 'work' && kind !== 'block' && kind !== 'task') return '';
  if (thread < 0) return words(look, 'timeline.runtime-thread');
  return thread === 0 ? words(look, 'timeline.main-thread') : words(look, 'timeline.thread', { n: thread });
};
