import { bestShare, peakOf } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { number, object, oneOf, withDefault } from '../shape.ts';
import { finishedSpans, isKind, openSpans } from '../spans.ts';
import { defineRule } from './rule.ts';

/**
 * Tasks that are started together share nearly all of the shortest one's time, tasks in a row share an edge of a millisecond at
 * most; half lies far from both, and stays there on a busy machine because timers keep time under load.
 */
const shareNeeded = 0.5;

export const overlap = defineRule({
  id: 'overlap',
  about:
    'Tasks of one kind really ran at the same time: so many at once, for at least half of the shortest one’s time.',
  params: object({
    of: withDefault(oneOf('wait', 'work', 'job', 'query', 'call', 'task', 'child'), 'wait'),
    atLeast: withDefault(number({ min: 2, integer: true }), 2),
  }),
  needsZone: true,
  evaluate: (trace, { of, atLeast }) => {
    const finished = finishedSpans(trace).filter(isKind(of));
    const open = openSpans(trace).filter(isKind(of)).length;
    const peak = peakOf(finished);
    const share = bestShare(finished, atLeast);
    const pass = share >= shareNeeded; // none is shared by fewer than that many
    return {
      status: pass ? 'pass' : 'fail',
      measured: { finished: finished.length, open, peak, share: Math.round(share * 100) / 100 },
      expected: { peak: atLeast, share: shareNeeded },
      message: pass
        ? message('rule.overlap.pass', { peak })
        : failure({ finished: finished.length, open, peak, atLeast, percent: Math.round(share * 100) }),
    };
  },
});

type Seen = Readonly<Record<'finished' | 'open' | 'peak' | 'atLeast' | 'percent', number>>;

const failure = (seen: Seen): Message => {
  if (seen.peak >= seen.atLeast) return message('rule.overlap.fail.edge', seen);
  if (seen.finished < seen.atLeast && seen.open > 0) return message('rule.overlap.fail.open', seen);
  if (seen.finished === 0) return message('rule.overlap.fail.none', seen);
  if (seen.finished === 1) return message('rule.overlap.fail.single', seen);
  return message(seen.peak === 1 ? 'rule.overlap.fail.serial' : 'rule.overlap.fail', seen);
};
