import { message } from '../message.ts';
import { number, object } from '../shape.ts';
import { defineRule } from './rule.ts';

/**
 * What a program has thrown away stays in the process until somebody clears it, and when that is depends on runtime and machine: a
 * loop that keeps almost nothing carried up to 42 MB of dead objects, and 170 of dead buffers, on Node 20 to 26 and Deno. So a peak
 * that far above the limit may be laziness of the runtime; only what is more than that was really held.
 */
const uncollectedMb = 192;

/** Looked at every 25 ms, so the true peak is never lower: above is above. A lesson leaves that room between right and wrong. */
export const memoryPeak = defineRule({
  id: 'memory-peak',
  about: 'The process never held more memory than this, with the runtime’s own and what it had not cleared yet.',
  params: object({ mb: number({ min: 1 }) }),
  needsZone: false,
  evaluate: ({ peakMb }, { mb }) => {
    const values = { peak: peakMb, most: mb };
    const common = { measured: { peakMb }, expected: { mb, failsAboveMb: mb + uncollectedMb } };
    if (peakMb <= 0)
      return { ...common, status: 'inconclusive', message: message('rule.memory-peak.inconclusive.unseen') };
    if (peakMb <= mb) return { ...common, status: 'pass', message: message('rule.memory-peak.pass', values) };
    if (peakMb <= mb + uncollectedMb)
      return { ...common, status: 'inconclusive', message: message('rule.memory-peak.inconclusive', values) };
    return { ...common, status: 'fail', message: message('rule.memory-peak.fail', values) };
  },
});
