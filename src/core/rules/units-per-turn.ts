import { message } from '../message.ts';
import { lengthOf } from '../intervals.ts';
import type { Interval } from '../intervals.ts';
import { tenthMs, wholeMs } from '../ms.ts';
import { number, object, withDefault } from '../shape.ts';
import { finishedSpans, isKind, mainThread } from '../spans.ts';
import type { FinishedSpan } from '../spans.ts';
import { culpritDuring, harmlessMs, ownMs, placeValues } from '../stalls.ts';
import type { Trace } from '../trace.ts';
import type { CheckResult } from '../verdict.ts';
import { defineRule } from './rule.ts';

/**
 * Pieces of 10 ms of a job of 300 are a thirtieth of it, and a tenth of its units where the first ones are cheap; what learners
 * try instead leaves the whole, a half or a third of them in one turn. A quarter lies between both, and as a count it stays there
 * on a machine that is ever so busy: no pause makes two turns of the loop into one.
 */
const shareAllowed = 0.25;

/**
 * Counted: who works in pieces has to let the loop turn between them, so the units are grouped by the turn in which they were done
 * (`currentTurn` of the kit, which asks no clock and no other thread). Time only excuses: a turn that was over soon held nobody,
 * and one that a machine's pause made long is no proof. A right answer needs no excuse, since its share is small.
 */
export const unitsPerTurn = defineRule({
  id: 'units-per-turn',
  about:
    'The main thread’s CPU work was spread over turns of the event loop: no turn did more than a share of all units.',
  params: object({ share: withDefault(number({ min: 0, max: 1 }), shareAllowed) }),
  needsZone: true,
  evaluate: (trace, { share }) => {
    const expected = { share, holdMs: harmlessMs };
    const work = finishedSpans(trace).filter(isKind('work'));
    const main = work.filter(({ thread }) => thread === mainThread);
    if (main.length === 0) return { ...nothingHere(work.length), expected };
    if (main.some(({ turn }) => turn === undefined)) return { ...uncounted, expected };
    const turns = turnsOf(main);
    const units = turns.reduce((sum, turn) => sum + turn.units, 0);
    const tooMuch = turns.filter((turn) => turn.units > share * units);
    return { ...(tooMuch.length > 0 ? judge : spread)(trace, { turns, units, tooMuch, share }), expected };
  },
});

type Answer = Omit<CheckResult, 'rule' | 'expected'>;

interface Counted {
  readonly turns: readonly Turn[];
  readonly units: number;
  /** Turns that did more than their share. */
  readonly tooMuch: readonly Turn[];
  readonly share: number;
}

interface Turn extends Interval {
  readonly units: number;
}

const nothingHere = (pieces: number): Answer => ({
  status: pieces > 0 ? 'pass' : 'fail',
  measured: { turns: 0 },
  message: message(pieces > 0 ? 'rule.units-per-turn.pass.elsewhere' : 'rule.units-per-turn.fail.none'),
});

const uncounted: Answer = {
  status: 'inconclusive',
  measured: { turns: null },
  message: message('rule.units-per-turn.inconclusive.uncounted'),
};

const spread = (_: Trace, { turns, units }: Counted): Answer => {
  const most = Math.max(...turns.map((turn) => turn.units));
  const share = units > 0 ? most / units : 0;
  return {
    status: 'pass',
    measured: { turns: turns.length, share: hundredths(share) },
    message: message('rule.units-per-turn.pass', { turns: turns.length, percent: Math.round(share * 100) }),
  };
};

/** There is no doubt that the share is over the limit; how long that took can still speak for the program. */
const judge = (trace: Trace, { turns, units, tooMuch, share }: Counted): Answer => {
  const worst = tooMuch.reduce((one, other) => (ownMs(trace, other) > ownMs(trace, one) ? other : one));
  const culprit = culpritDuring(trace, worst);
  const values = {
    turns: turns.length,
    percent: Math.round((worst.units / units) * 100),
    most: Math.round(share * 100),
    ms: wholeMs(lengthOf(worst)),
    ...placeValues(culprit),
  };
  const verdict = verdictOf(lengthOf(worst), ownMs(trace, worst));
  const where = verdict === 'fail' && culprit !== null ? '.line' : '';
  return {
    status: verdict === 'pass.short' ? 'pass' : verdict,
    measured: {
      turns: turns.length,
      share: hundredths(worst.units / units),
      holdMs: tenthMs(lengthOf(worst)),
      line: culprit?.line ?? null,
    },
    message: message(`rule.units-per-turn.${verdict}${where}`, values),
  };
};

const verdictOf = (ms: number, own: number): 'pass.short' | 'inconclusive' | 'fail' => {
  if (ms <= harmlessMs) return 'pass.short';
  return own <= harmlessMs ? 'inconclusive' : 'fail';
};

/** From the first piece of a turn to its last nothing else had a turn, whatever the program did between them. */
const turnsOf = (work: readonly FinishedSpan[]): readonly Turn[] => {
  const turns = new Map<number, Turn>();
  for (const { turn = 0, startMs, endMs, amount } of work) {
    const known = turns.get(turn);
    turns.set(turn, {
      startMs: Math.min(startMs, known?.startMs ?? startMs),
      endMs: Math.max(endMs, known?.endMs ?? endMs),
      units: amount + (known?.units ?? 0),
    });
  }
  return [...turns.values()];
};

const hundredths = (share: number): number => Math.round(share * 100) / 100;
