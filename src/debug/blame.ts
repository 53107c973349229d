import type { CallEvent, StallEvent } from '../core/debug/wire.ts';
import type { SeenCrumb } from '../core/wire.ts';
import type { Looks, Silence } from './follow-ticks.ts';
import { READING_CRUMB } from './keys.ts';
import { isUnseen, lessCalls, longestCall } from './long-calls.ts';
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

/**
 * The stalls of a silence that is over, each of `slowMs` or more; with `wasTold` at least one. `calls` are those that took long in it:
 * of them it is known from when to when they lasted, whoever looked.
 */
export const stallsIn = (
  { silence, inside, requests }: Seen,
  { marks, calls, slowMs, wasTold }: { marks: Marks; calls: readonly CallEvent[]; slowMs: number; wasTold: boolean },
): readonly StallEvent[] => {
  const { from, to, looks, loaded, queuedMs, suspendedMs, sleptMs } = silence;
  const common = { k: 'stall', open: false, requests } as const;
  const lasted = (call: CallEvent): number => {
    const ms = call.to - call.from;
    const queued = call.queuedMs ?? queuedMs;
    return queued === null ? Math.min(ms, silence.held) : ms - queued - suspendedMs;
  };
  const unseen = calls.filter((call) => isUnseen(call, looks));
  const isLone = (call: CallEvent): boolean => isBlamed(call, loaded) && lasted(call) >= slowMs;
  const during = (call: CallEvent): readonly Looks[] =>
    looks.filter(({ first, last }) => first < call.to && last > call.from);
  // Another statement has held the loop for longer: it is told beside the call, and not with it.
  const [top] = crumbsOf(looks);
  const isBeside = (call: CallEvent): boolean => !during(call).some(({ crumb }) => crumb === top?.[0]);
  const lone = calls.filter((call) => isLone(call) && (unseen.includes(call) || isBeside(call)));
  const alone = lone.map((call): StallEvent => ({
    ...common,
    ...{ from: call.from, to: call.to, held: lasted(call), inside: null, call: sayable(call) },
    crumbs: crumbsOf(during(call)).slice(0, 1),
  }));
  // What nobody is to blame for, or is told by itself, is no other statement's.
  const others = [...lone, ...unseen.filter((call) => !isBlamed(call, loaded))];
  const inCalls = calls.reduce((sum, call) => sum + Math.min(call.to, to) - Math.max(call.from, from), 0);
  const slept = wasTold ? 0 : Math.max(0, sleptMs - inCalls);
  const rest: Silence = {
    ...silence,
    held: Math.max(0, silence.held - slept - others.reduce((sum, call) => sum + Math.max(0, lasted(call)), 0)),
    looks: lessCalls(
      looks.filter((look) => !lone.some((call) => during(call).includes(look))),
      from,
      others,
    ),
  };
  const { held: seen, crumbs } = blamed(rest, marks);
  const made = longestCall(
    calls.filter((call) => !others.includes(call)),
    from,
    to,
    seen,
  );
  const held = made === null || !isBlamed(made, loaded) ? seen : Math.max(seen, lasted(made));
  const event: StallEvent = {
    ...common,
    ...{ from, to, held, inside, call: made === null ? null : sayable(made) },
    crumbs: made !== null && isBlamed(made, loaded) && isUnseen(made, looks) ? [] : crumbs,
  };
  const isTold = held >= slowMs && !isAnybodys(event);
  return [...alone, ...(isTold || (wasTold && alone.length === 0) ? stallParts(event, slowMs) : [])];
};

/** To load packages is no blame, and where that is under way, the program's own line has to have called it. */
const isBlamed = ({ at, own }: CallEvent, loaded: boolean): boolean =>
  own !== null && (loaded || (at?.url === own.url && at.line === own.line));
