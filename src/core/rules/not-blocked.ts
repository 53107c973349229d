import { lengthOf } from '../intervals.ts';
import { message } from '../message.ts';
import type { Message, MessageValues } from '../message.ts';
import { tenthMs, wholeMs } from '../ms.ts';
import { number, object, withDefault } from '../shape.ts';
import { mainBlocks, zoneEnd } from '../spans.ts';
import { blameMs, culpritDuring, harmlessMs, harmlessRawMs, heldMs, placeValues, stallsInZone } from '../stalls.ts';
import type { Span, Stall, Trace, Zone } from '../trace.ts';
import type { CheckResult, Figures } from '../verdict.ts';
import { defineRule } from './rule.ts';

/**
 * A loop that was free for a while and held for a while: ticks alone would let a long hold pass, so a hold that is certain by itself
 * (three times the limit, and the statement is known) fails, and one that reaches the limit has to show in three runs of three.
 */
const certainMs = heldMs * 3;

/** Pings come every 10 ms and the first needs a moment: a zone shorter than this cannot be asked for three of them. */
const shortZoneMs = 60;

export const notBlocked = defineRule({
  id: 'not-blocked',
  about: 'The event loop kept answering while the exercise ran: no blocking call, and the heartbeat was heard.',
  params: object({ ticks: withDefault(number({ min: 1, integer: true }), 3) }),
  needsZone: true,
  evaluate: (trace, { ticks }) => {
    const { zone } = trace;
    const expected = { ticks, blameMs: harmlessMs };
    if (zone === null) return { ...unheard(0), expected };
    const block = longestOf(trace, mainBlocks(trace));
    if (block !== null) return { ...calledBlocking(trace, zone, block), expected };
    // A loop that answered so often was not held, or not for all of the time: counts come first.
    if (zone.ticks >= ticks) {
      const held = heldBeside(zone, stallsInZone(trace));
      if (held !== null) return { ...held, expected };
      return {
        status: 'pass',
        measured: { ticks: zone.ticks },
        expected,
        message: message('rule.not-blocked.pass', { ticks: zone.ticks }),
      };
    }
    return { ...judgeByTime(zone, stallsInZone(trace)), expected };
  },
});

type Answer = Omit<CheckResult, 'rule' | 'expected'>;

/** The message of a stall that is known to be the program's; `decide` says it too, after three runs of three. */
export const heldMessage = (values: MessageValues): Message =>
  message(`rule.not-blocked.fail${'beside' in values ? '.beside' : ''}${'line' in values ? '.line' : ''}`, values);

const heldBeside = (zone: Zone, stalls: readonly Stall[]): Answer | null => {
  const worst = worstOf(stalls);
  if (worst === null || worst.culprit === null || blameMs(worst) < heldMs) return null;
  const blame = blameMs(worst);
  const measured: Figures = { ticks: zone.ticks, blameMs: tenthMs(blame), line: worst.culprit.line };
  // The loop was free before or after it, or both.
  const values = { ticks: zone.ticks, ms: wholeMs(blame), beside: 1, ...placeValues(worst.culprit) };
  return worst.netMs !== null && blame >= certainMs
    ? { status: 'fail', measured, message: heldMessage(values) }
    : {
        status: 'inconclusive',
        measured: { ...measured, needsRepeat: true },
        message: message('rule.not-blocked.inconclusive', values),
      };
};

const worstOf = (stalls: readonly Stall[]): Stall | null =>
  stalls.toSorted((a, b) => blameMs(b) - blameMs(a)).at(0) ?? null;

const judgeByTime = (zone: Zone, stalls: readonly Stall[]): Answer => {
  const worst = worstOf(stalls);
  const longestMs = Math.max(0, ...stalls.map(lengthOf));
  const blame = worst === null ? 0 : blameMs(worst);
  const measured: Figures = {
    ticks: zone.ticks,
    blameMs: tenthMs(blame),
    longestMs: tenthMs(longestMs),
    line: worst?.culprit?.line ?? null,
  };
  const values = { ticks: zone.ticks, ms: wholeMs(blame), ...placeValues(worst?.culprit ?? null) };
  const held: Answer = { status: 'fail', measured, message: heldMessage(values) };
  const unclear: Answer = {
    status: 'inconclusive',
    measured,
    message: message('rule.not-blocked.inconclusive', values),
  };
  const calm: Answer = {
    status: 'pass',
    measured,
    message: message('rule.not-blocked.pass.calm', { ms: wholeMs(longestMs) }),
  };

  if (zone.durationMs < shortZoneMs && blame <= harmlessMs) {
    return { ...calm, message: message('rule.not-blocked.pass.short', { ms: wholeMs(zone.durationMs) }) };
  }
  // So few answers in so long a zone mean a silence at least this long; if no stall shows it, a detector slept.
  const silenceMs = zone.durationMs / (zone.ticks + 1);
  if (silenceMs > harmlessRawMs && longestMs < silenceMs / 2) return unheard(zone.ticks);

  if (worst !== null && worst.netMs !== null) return blame <= harmlessMs ? calm : blame >= heldMs ? held : unclear;
  if (longestMs < harmlessRawMs) return calm;
  if (blame < heldMs) return unclear;
  // Another thread having run is not proof that this one could (a right answer had 210 ms once). The second witness would be an
  // open blocking call, and that has failed the run already: so three runs of three must say it.
  return { ...unclear, measured: { ...measured, needsRepeat: true } };
};

const calledBlocking = (trace: Trace, zone: Zone, block: Span): Answer => {
  const ms = wholeMs(spanLength(trace, block));
  const culprit = culpritDuring(trace, { startMs: block.startMs, endMs: block.endMs ?? zoneEnd(trace) });
  const count = mainBlocks(trace).length;
  const values = { call: block.name, ms, count, ...placeValues(culprit) };
  return {
    status: 'fail',
    measured: {
      ticks: zone.ticks,
      blockingCalls: count,
      longestCall: block.name,
      longestMs: ms,
      line: culprit?.line ?? null,
    },
    message: message(culprit ? 'rule.not-blocked.fail.call.line' : 'rule.not-blocked.fail.call', values),
  };
};

const unheard = (ticks: number): Answer => ({
  status: 'inconclusive',
  measured: { ticks },
  message: message('rule.not-blocked.inconclusive.unheard', { ticks }),
});

const longestOf = (trace: Trace, spans: readonly Span[]): Span | null =>
  spans.toSorted((a, b) => spanLength(trace, b) - spanLength(trace, a)).at(0) ?? null;

const spanLength = (trace: Trace, span: Span): number => (span.endMs ?? zoneEnd(trace)) - span.startMs;
