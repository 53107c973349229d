import type { CallEvent, StallEvent } from '../core/debug/wire.ts';
import type { SeenCrumb } from '../core/wire.ts';
import type { Looks, Silence } from './follow-ticks.ts';
import { READING_CRUMB } from './keys.ts';
import { isDirect, isDuring, isLoading, isUnseen, lessCalls, longestCall } from './long-calls.ts';
import type { MarksReader } from './marks-reader.ts';
import { byLine, isAnybodys, stallParts } from './stall-parts.ts';

export interface Seen {
  readonly silence: Silence;
  /** Of a stall: where it stood when nothing of the program's own was running, and how many requests were open. */
  readonly inside: StallEvent['inside'];
  readonly requests: number;
}

type Marks = Pick<MarksReader, 'at'>;

/** How often each statement was seen, ranked. */
const crumbsOf = (looks: readonly Looks[]): readonly SeenCrumb[] => {
  const crumbs = new Map<number, SeenCrumb>();
  for (const { crumb, ms, first, last } of looks) {
    const known = crumbs.get(crumb);
    crumbs.set(crumb, known === undefined ? [crumb, ms, first, last] : [crumb, known[1] + ms, known[2], last]);
  }
  return [...crumbs.values()].toSorted((a, b) => b[1] - a[1]);
};

/** What of a silence the program is to blame for. To load packages is no blame: nothing could be waiting for it yet. */
const blamed = ({ held, looks, loaded }: Silence, marks: Marks): Pick<StallEvent, 'held' | 'crumbs'> => {
  const all = looks.reduce((sum, { ms }) => sum + ms, 0);
  const crumbs = byLine(
    crumbsOf(looks).filter(
      ([crumb]) => crumb !== READING_CRUMB && (crumb === 0 ? loaded : loaded || marks.at(crumb)?.call !== 'require'),
    ),
    (crumb) => {
      const mark = marks.at(crumb);
      return mark === null ? null : `${mark.file}:${mark.line}`;
    },
  );
  // Where nobody looked, nobody can be named.
  const share = all === 0 ? 0 : crumbs.reduce((sum, [, ms]) => sum + ms, 0) / all;
  return { held: held * share, crumbs };
};

/** A silence that is not over. What has not come back can only be named. */
export const openStall = ({ silence, inside, requests }: Seen, marks: Marks, callName: string | null): StallEvent => ({
  k: 'stall',
  from: silence.from,
  to: silence.to,
  ...blamed(silence, marks),
  open: true,
  inside,
  call: callName === null ? null : { name: callName, at: null, own: null },
  requests,
});

const sayable = ({ name, at, own }: CallEvent): StallEvent['call'] => ({ name, at, own });

/** To load packages is no blame, and where that is under way, the program's own line has to have called it. */
const isBlamed = (call: CallEvent, { loaded }: Silence): boolean => call.own !== null && (loaded || isDirect(call));

/** For how long at least it was the program's doing, in milliseconds. */
const lasted = ({ from, to, queuedMs }: CallEvent, silence: Silence): number => {
  const queued = queuedMs ?? silence.queuedMs;
  return queued === null ? Math.min(to - from, silence.held) : to - from - queued - silence.suspendedMs;
};

/** Calls that are told by themselves: nobody looked at them, or another statement has held the loop for longer. */
const loneCalls = (silence: Silence, calls: readonly CallEvent[], slowMs: number): readonly CallEvent[] => {
  const { looks } = silence;
  const [top] = crumbsOf(looks);
  const hasTop = (call: CallEvent): boolean => looks.some((look) => look.crumb === top?.[0] && isDuring(call, look));
  return calls.filter(
    (call) => isBlamed(call, silence) && lasted(call, silence) >= slowMs && (isUnseen(call, looks) || !hasTop(call)),
  );
};

/** What of a silence is left when some calls are taken out of it. */
const without = (silence: Silence, calls: readonly CallEvent[], lone: readonly CallEvent[]): Silence => ({
  ...silence,
  held: calls.reduce((held, call) => held - Math.max(0, lasted(call, silence)), silence.held),
  looks: lessCalls(
    silence.looks.filter((look) => !lone.some((call) => isDuring(call, look))),
    silence.from,
    calls,
  ),
});

export interface Judged {
  readonly marks: Marks;
  /** Those that took long in the silence: of them it is known from when to when they lasted, whoever looked. */
  readonly calls: readonly CallEvent[];
  readonly slowMs: number;
  /** It was told while it lasted, and is to be told to be over. */
  readonly wasTold: boolean;
}

/** The stalls of a silence that is over, each of `slowMs` or more; with `wasTold` at least one. */
export const stallsIn = (
  { silence, inside, requests }: Seen,
  { marks, calls, slowMs, wasTold }: Judged,
): readonly StallEvent[] => {
  const { from, to, looks, sleptMs } = silence;
  const common = { k: 'stall', open: false, requests } as const;
  const lone = loneCalls(silence, calls, slowMs);
  const alone = lone.map((call): StallEvent => ({
    ...common,
    ...{ from: call.from, to: call.to, held: lasted(call, silence), inside: null, call: sayable(call) },
    crumbs: crumbsOf(looks.filter((look) => isDuring(call, look))).slice(0, 1),
  }));
  // What is told by itself, or nobody is to blame for, is no other statement's.
  const others = [...lone, ...calls.filter((call) => !isBlamed(call, silence) && isUnseen(call, looks))];
  const left = without(silence, others, lone);
  // A package that waits for a thread of its own waits for the machine, too.
  const inCalls = calls
    .filter(({ isWoken, own }) => isWoken !== true || own !== null)
    .reduce((sum, call) => sum + Math.min(call.to, to) - Math.max(call.from, from), 0);
  const slept = wasTold ? 0 : Math.max(0, sleptMs - inCalls);
  const { held: seen, crumbs } = blamed({ ...left, held: Math.max(0, left.held - slept) }, marks);
  const met = calls.filter((call) => !others.includes(call) && (silence.loaded || !isLoading(call)));
  const made = longestCall(met, from, to, seen);
  const own = made !== null && isBlamed(made, silence) ? made : null;
  const event: StallEvent = {
    ...common,
    ...{ from, to, inside, call: made === null ? null : sayable(made) },
    held: own === null ? seen : Math.max(seen, lasted(own, silence)),
    crumbs: own !== null && isUnseen(own, looks) ? [] : crumbs,
  };
  const isTold = event.held >= slowMs && !isAnybodys(event);
  return [...alone, ...(isTold || (wasTold && alone.length === 0) ? stallParts(event, slowMs) : [])];
};
