import type { GapEvent } from '../core/debug/wire.ts';
import { CREDIT_MS, EXPLAINED_MS } from '../probe/follow-loop.ts';
import type { Used } from '../probe/queue-clock.ts';

/** The last tick of a loop. */
export interface Tick {
  readonly beat: number;
  readonly at: number;
  /** For how long at least its thread had waited for a CPU by then, in milliseconds. */
  readonly queuedMs: number;
  readonly loaded: boolean;
}

/** One look after another that found the thread at the same statement. What it did between two looks is put down to the later one. */
export interface Looks {
  readonly crumb: number;
  readonly ms: number;
  readonly first: number;
  readonly last: number;
}

/** A stretch in which a loop did not tick. Times are on the common clock, in milliseconds. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  /** What of it is the thread's own doing: not what a machine kept from it. */
  readonly held: number;
  /** What a machine kept from it at most; null where the system does not tell. */
  readonly queuedMs: number | null;
  /** For how long nobody knows what became of the process. */
  readonly suspendedMs: number;
  /** What of `held` the thread slept where it or others had too little of the machine: in a call, or waiting for another thread. */
  readonly sleptMs: number;
  readonly looks: readonly Looks[];
  readonly loaded: boolean;
}

export interface TicksFollowed {
  /** How often it ticks while it is free, in milliseconds. */
  readonly tickMs: number;
  readonly tick: () => Tick;
  readonly crumb: () => number;
  /** Gaps that the thread has told since the last time. */
  readonly gaps: () => readonly GapEvent[];
  readonly now: () => number;
  /** For how long the thread has waited for a CPU so far, in milliseconds; null where the system does not tell. */
  readonly queuedMs: () => number | null;
  /** What the thread that looks has had of the machine. */
  readonly ownUsed: () => Used | null;
  /** From now on: for how long one of the other threads of the process has waited for a CPU since, in milliseconds. */
  readonly othersQueued: () => () => number;
  readonly silent: (silence: Silence) => void;
}

export interface TickFollower {
  /** To be called at every wake-up, with how long the sleep was meant to be, in milliseconds. */
  readonly look: (meantMs: number) => void;
  /** How long the loop is overdue. */
  readonly overdueMs: () => number;
  /** The silence that is not over. */
  readonly silence: () => Silence;
  /** The system says what both threads have had of it. Where it does not, what counts is how often somebody has looked. */
  readonly isTold: boolean;
}

/** So many looks after another the watchdog asks what it has used, or when it came late: to ask takes longer than to look. */
const ASK_EVERY = 10;
/** What is seen again within this time after somebody came to look for the first time is believed to have been going on before (milliseconds). */
const SURE_MS = 30;
/** Looks that are farther apart may have had anything between them (milliseconds). */
const APART_MS = 30;
/** A machine that kept a thread from its CPU for this share of a silence is busy. */
const BUSY_SHARE = 0.1;
/** Of a silence that lasts so long it is asked what others have had of the machine: a quarter of a millisecond (milliseconds). */
const ASK_OTHERS_MS = 50;
/** A loop that hangs for hours between two statements is known well enough by its first ones. */
const MOST_LOOKS = 1000;

/**
 * Follows a loop by its ticks. How long it did not tick it says itself (`keepTicks`); what it did meanwhile only somebody else can see,
 * and nobody can say it while it lasts.
 */
export const followTicks = ({
  tickMs,
  tick: readTick,
  crumb: readCrumb,
  gaps,
  now,
  queuedMs: queuedNow,
  ownUsed,
  othersQueued,
  silent,
}: TicksFollowed): TickFollower => {
  let tick = readTick();
  let lookedAt = tick.at;
  let ownLast = ownUsed();
  const isTold = ownLast !== null && queuedNow() !== null;
  let untilAsked = ASK_EVERY;
  /** Since the last tick: for how long nobody knows what became of the process. */
  let suspended = 0;
  let credited = 0;
  let looks: Looks[] = [];
  let othersQueuedMs: (() => number) | null = null;
  /** Of the thread, when it was looked at last, or ticked. */
  let queuedLast = tick.queuedMs;
  /** What of it was done before anybody looked, and nobody knows by which statement. */
  let doubtful = 0;

  /** What it had no CPU for since the last look it has not done. Where it ticks, that is not worth to be asked for. */
  const queuedSince = (at: number): number => {
    if (!isTold || at - tick.at <= tickMs) return 0;
    const [before, queued] = [queuedLast, queuedNow()];
    queuedLast = queued ?? before;
    return queuedLast - before;
  };
  const see = (at: number, mostMs: number): void => {
    const ms = Math.min(Math.max(0, at - Math.max(lookedAt, tick.at) - queuedSince(at)), mostMs);
    const crumb = readCrumb();
    const last = looks.at(-1);
    if (last?.crumb === crumb && at - last.last < APART_MS)
      looks[looks.length - 1] = { ...last, ms: last.ms + ms, last: at };
    else if (looks.length < MOST_LOOKS) looks.push({ crumb, ms, first: at, last: at });
    credited += ms;
    lookedAt = at;
  };
  const restart = (fresh: Tick, unexplainedMs: number): void => {
    tick = fresh;
    credited = 0;
    doubtful = 0;
    suspended = unexplainedMs; // before the tick or after it
    looks = [];
    othersQueuedMs = null;
    queuedLast = tick.queuedMs;
  };

  see(now(), Infinity);
  /** What was done before anybody looked, if that is more than a look's worth. */
  let early = { crumb: readCrumb(), ms: credited, leftMs: credited > EXPLAINED_MS ? SURE_MS : 0 };
  const doubtEarly = (sleptMs: number, isSilent: boolean): void => {
    if (early.leftMs <= 0) return;
    const isAgain = isSilent && readCrumb() === early.crumb;
    early = { ...early, leftMs: isSilent && !isAgain ? early.leftMs - sleptMs : 0 };
    if (isAgain || early.leftMs > 0) return;
    // A statement that is over so soon has not held the loop all along; which one did nobody knows.
    doubtful = early.ms;
    credited = Math.max(0, credited - early.ms);
    looks = looks.slice(1);
  };

  const held = (from: number, to: number, idleMs: number, queued: number | null): number => {
    if (queued === null || !isTold) return Math.min(credited, to - from - idleMs);
    // Who has a CPU too late for a tick counts as idle until then, and as waiting for it, too.
    const idle = Math.max(Math.min(idleMs, tickMs), idleMs - queued);
    return Math.max(0, to - from - idle - queued - suspended - doubtful);
  };
  /** Whom a thread waits for may have had no CPU, and that is no hold of the program's either. */
  const sleptIn = ({ from, to, queuedMs, ranMs }: GapEvent, all: number, isThis: boolean): number => {
    const slept = queuedMs === null || ranMs === null ? 0 : all - ranMs;
    if (queuedMs === null || slept <= 0) return 0;
    if (queuedMs > BUSY_SHARE * (to - from)) return slept;
    return isThis && othersQueuedMs !== null ? Math.min(slept, othersQueuedMs()) : 0;
  };
  /** Milliseconds that this thread slept longer than it meant to, and had no CPU neither, nor waited for one. */
  const unexplained = (sleptMs: number, meantMs: number): number => {
    const late = sleptMs - meantMs - EXPLAINED_MS;
    untilAsked -= 1;
    if (ownLast === null || (late <= 0 && untilAsked > 0)) return 0;
    untilAsked = ASK_EVERY;
    const { ranMs, queuedMs } = ownLast;
    ownLast = ownUsed() ?? ownLast;
    return Math.max(0, late - (ownLast.ranMs - ranMs) - (ownLast.queuedMs - queuedMs));
  };

  return {
    isTold,
    look: (meantMs) => {
      const at = now();
      const sleptMs = at - lookedAt;
      const unexplainedMs = unexplained(sleptMs, meantMs);
      suspended += unexplainedMs;
      const fresh = readTick();
      const isSilent = fresh.beat === tick.beat;
      doubtEarly(sleptMs, isSilent);
      if (isSilent && at - tick.at >= ASK_OTHERS_MS) othersQueuedMs ??= othersQueued();
      for (const gap of gaps()) {
        // The last look may have been in a gap before this one, or between both.
        const isThis = Math.abs(gap.from - tick.at) < 2;
        if (!isThis) [credited, doubtful] = [0, 0];
        else if (!isTold) credited += Math.min(Math.max(0, gap.to - lookedAt), CREDIT_MS);
        const { from, to, queuedMs } = gap;
        const all = held(from, to, gap.idleMs, queuedMs);
        silent({
          from,
          to,
          held: all,
          sleptMs: sleptIn(gap, all, isThis),
          queuedMs,
          suspendedMs: suspended,
          looks: isThis ? looks : [],
          loaded: gap.loaded,
        });
        // Its tick comes a moment after it was told.
        if (isThis) restart({ ...tick, at: to, queuedMs: queuedNow() ?? 0 }, unexplainedMs);
      }
      if (!isSilent) restart(fresh, unexplainedMs);
      see(at, isTold ? Infinity : CREDIT_MS);
    },
    overdueMs: () => Math.max(0, now() - tick.at - tickMs),
    silence: () => {
      const at = now();
      const queued = queuedNow();
      const queuedMs = queued === null ? null : queued - tick.queuedMs;
      return {
        from: tick.at,
        to: at,
        // Up to the next tick that was due the loop may have had nothing to do.
        held: held(tick.at, at, tickMs, queuedMs),
        sleptMs: 0,
        queuedMs,
        suspendedMs: suspended,
        looks,
        loaded: tick.loaded,
      };
    },
  };
};
