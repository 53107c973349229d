import { Control } from '../core/ring.ts';
import type { SeenCrumb } from '../core/wire.ts';

/** A stretch in which the main thread did not answer. Times are on the common clock, in milliseconds. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  readonly credited: number;
  readonly net: number | null;
  readonly crumbs: readonly SeenCrumb[];
}

export interface FollowOptions {
  readonly control: Int32Array;
  /** The thread's crumb, now; the main thread's of the same words unless said. */
  readonly crumb?: () => number;
  readonly now: () => number;
  /** Milliseconds so far for which the main thread waited for a CPU, or null. */
  readonly queuedMs: () => number | null;
  /** The same of the thread that looks. */
  readonly waitedMs: () => number | null;
  readonly ping: () => void;
  readonly stalled: (silence: Silence) => void;
}

export interface LoopFollower {
  /** To be called at every wake-up; returns how many milliseconds the machine kept from the main thread since the last look. */
  readonly look: (sleptMs: number) => number;
  /** Closes the open silence: a block that lasts to the end of the run has no answer behind it. */
  readonly finish: () => void;
  readonly silentMs: () => number;
  /** What of the silence that is not over is the thread's own doing, in milliseconds: not what a machine kept from it. */
  readonly heldMs: () => number;
  /** The silence that is not over. */
  readonly silence: () => Silence;
  readonly topCrumb: () => number;
}

/** The next ping follows the last one by this much at least, in milliseconds; so a free loop gives about 100 ticks a second. */
const PING_EVERY_MS = 10;
/** A wake-up of the watchdog proves that this process had a CPU for this long at most, in milliseconds (twice the nap). */
export const CREDIT_MS = 10;
/**
 * A watchdog that came late because it had no CPU, as the system says, was there all the same. What it slept beyond that, its nap and
 * the little that it does nobody explains: the process was suspended, or its machine was (milliseconds).
 */
export const EXPLAINED_MS = 20;
/** In a silence of half a second, further crumbs have less than 30 ms each. */
const MOST_CRUMBS = 16;
/** Shorter silences are not worth a record: right answers reach 15 to 30 ms on an idle machine. */
const REPORT_MS = 30;

/**
 * Follows the main thread by pings. A ping is sent only when the last one was answered, so a stall leaves no backlog that
 * would count as ticks afterwards, and no timer of the learner's realm is needed, which a learner could clear or replace.
 */
export const followLoop = ({
  control,
  crumb: readCrumb = () => Atomics.load(control, Control.crumb),
  now,
  queuedMs,
  waitedMs,
  ping,
  stalled,
}: FollowOptions): LoopFollower => {
  let beat = Atomics.load(control, Control.beat);
  let since = now();
  let credited = 0;
  /** What of the silence proves nothing: the process was suspended, or nobody had asked. */
  let unproven = 0;
  let waitedLast = waitedMs();
  let queuedAtStart = queuedMs();
  let queuedLast = queuedAtStart;
  let pinged = 0;
  let answered = true;
  let crumbs = new Map<number, SeenCrumb>();

  const ranked = (): readonly SeenCrumb[] => [...crumbs.values()].sort((a, b) => b[1] - a[1]).slice(0, MOST_CRUMBS);

  const silence = (at: number, queued: number | null): Silence => {
    const net =
      queued === null || queuedAtStart === null ? null : Math.max(0, at - since - (queued - queuedAtStart) - unproven);
    return { from: since, to: at, credited, net, crumbs: ranked() };
  };

  const close = (at: number, queued: number | null): void => {
    if (at - since >= REPORT_MS) stalled(silence(at, queued));
    since = at;
    credited = 0;
    unproven = 0;
    queuedAtStart = queued;
    crumbs = new Map();
  };

  return {
    look: (sleptMs) => {
      const at = now();
      const waited = waitedMs();
      const late = waited === null || waitedLast === null ? null : sleptMs - (waited - waitedLast);
      waitedLast = waited;
      const queued = queuedMs();
      const seen = Atomics.load(control, Control.beat);
      // Only of a thread that was asked before the sleep, and has not answered after it, is it known that it was silent all the while.
      const wasSilent = !answered && seen === beat;
      const explained = wasSilent && late !== null && late <= EXPLAINED_MS;
      const credit = explained ? Math.min(sleptMs, at - pinged) : Math.min(sleptMs, CREDIT_MS);
      credited += credit;
      if (explained) unproven += sleptMs - credit;
      else if (late !== null) unproven += Math.max(0, (wasSilent ? late : sleptMs) - CREDIT_MS);
      if (seen !== beat) {
        beat = seen;
        answered = true;
        close(at, queued);
      } else {
        const crumb = readCrumb();
        const [, ms, first] = crumbs.get(crumb) ?? [crumb, 0, at];
        crumbs.set(crumb, [crumb, ms + credit, first, at]);
      }
      if (answered && at - pinged >= PING_EVERY_MS) {
        answered = false;
        ping();
        // Whoever is interrupted here has not asked before.
        pinged = now();
      }
      const taken = queued === null || queuedLast === null ? 0 : queued - queuedLast;
      queuedLast = queued;
      return taken;
    },
    finish: () => close(now(), queuedMs()),
    silentMs: () => credited,
    heldMs: () => Math.min(credited, silence(now(), queuedMs()).net ?? Infinity),
    silence: () => silence(now(), queuedMs()),
    topCrumb: () => ranked()[0]?.[0] ?? readCrumb(),
  };
};
