import { bestShare, peakOf, timeAtLeast } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { number, object, oneOf, withDefault } from '../shape.ts';
import { finishedSpans, isKind, openSpans } from '../spans.ts';
import { defineRule } from './rule.ts';

/**
 * Tasks that are started together share nearly all of the shortest one's time, tasks in a row share an edge of a millisecond at
 * most; half lies far from both, and stays there on a busy machine because timers keep time under load.
 */
const shareNeeded = 0.5;

/**
 * A thread that is started for its task may come hundreds of milliseconds late on a busy machine (three right calls on three
 * threads shared 5 % there once). Threads that wait for each other share nothing at all, so that a few milliseconds are proof.
 */
const metMs = 10;

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
    const onThreads = new Set(finished.map(({ thread }) => thread)).size >= atLeast;
    const togetherMs = timeAtLeast(finished, atLeast);
    const pass = share >= shareNeeded || (onThreads && togetherMs >= metMs); // none is shared by fewer than that many
    if (!pass && onThreads)
      return {
        status: 'inconclusive',
        measured: { finished: finished.length, open, peak, share: 0, needsRepeat: true },
        expected: { peak: atLeast, share: shareNeeded },
        message: message('rule.overlap.inconclusive', { peak, atLeast, finished: finished.length }),
      };
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

/** What `decide` says of threads whose tasks never met in three runs of three. */
export const inARowMessage = (values: MessageValues): Message =>
  message(values['peak'] === 1 ? 'rule.overlap.fail.serial' : 'rule.overlap.fail', values);

type Seen = Readonly<Record<'finished' | 'open' | 'peak' | 'atLeast' | 'percent', number>>;

const failure = (seen: Seen): Message => {
  if (seen.peak >= seen.atLeast) return message('rule.overlap.fail.edge', seen);
  if (seen.finished < seen.atLeast && seen.open > 0) return message('rule.overlap.fail.open', seen);
  if (seen.finished === 0) return message('rule.overlap.fail.none', seen);
  if (seen.finished === 1) return message('rule.overlap.fail.single', seen);
  return message(seen.peak === 1 ? 'rule.overlap.fail.serial' : 'rule.overlap.fail', seen);
};
