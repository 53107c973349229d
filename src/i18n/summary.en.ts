import type { RuleId } from '../core/rules/index.ts';

/** What each rule looks at, in a word or two. */
const meters: Readonly<Record<`meter.${RuleId}`, string>> = {
  'meter.returns': 'the result',
  'meter.rejects-with': 'the error that the caller sees',
  'meter.work-done': 'work done before the end',
  'meter.uses': 'who calls what, and where',
  'meter.order': 'the order',
  'meter.overlap': 'tasks at the same time',
  'meter.in-flight': 'requests open at the same time',
  'meter.parallel': 'threads calculating at the same time',
  'meter.workers': 'threads started',
  'meter.not-blocked': 'heartbeats of the loop',
  'meter.units-per-turn': 'work per turn of the loop',
  'meter.victim-latency': 'how late others get their turn',
  'meter.no-floating': 'promises nobody waits for',
  'meter.no-unhandled': 'rejections nobody handles',
  'meter.no-leftovers': 'what is left running',
  'meter.log-matches': 'the log beside a true clock',
  'meter.memory-peak': 'memory at its peak',
  'meter.duration': 'how long it takes',
};

/** What the page about a whole chapter says, in English. */
export const summaryEn = {
  ...meters,
  'summary.believed': 'What one believes',
  'summary.true': 'What is true',
  'summary.row': '{id}, shown by: {meters}.',
};
