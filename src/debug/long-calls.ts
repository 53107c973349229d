import type { CallEvent } from '../core/debug/wire.ts';
import type { Looks } from './follow-ticks.ts';

/** The call of the runtime that a silence is told with; it has to be at least half of what held the loop. Times in milliseconds. */
export const longestCall = (calls: readonly CallEvent[], from: number, to: number, held: number): CallEvent | null => {
  const met = calls.map((call) => ({ call, ms: Math.min(call.to, to) - Math.max(call.from, from) }));
  const longest = met.toSorted((a, b) => b.ms - a.ms)[0];
  return longest === undefined || longest.ms < held / 2 ? null : longest.call;
};

/** The program's own line has called it, and no package. */
export const isDirect = ({ at, own }: Pick<CallEvent, 'at' | 'own'>): boolean =>
  at !== null && at.url === own?.url && at.line === own.line;

/** The runtime has called it to load a module that a line of the program's own requires. */
export const isLoading = ({ at, own }: Pick<CallEvent, 'at' | 'own'>): boolean => at === null && own !== null;

export const isDuring = ({ from, to }: CallEvent, { first, last }: Looks): boolean => first < to && last > from;

/** Nobody looked for most of the time that it lasted, and what was seen says little of it. */
export const isUnseen = (call: CallEvent, looks: readonly Looks[]): boolean => {
  const { from, to } = call;
  const seenMs = looks
    .filter((look) => isDuring(call, look))
    .reduce((sum, { ms, last }) => sum + Math.max(0, Math.min(last, to) - Math.max(last - ms, from)), 0);
  return seenMs < (to - from) / 2;
};

/** What was seen, without the time of calls for which nobody looked: it was put down to the statement that was seen next. */
export const lessCalls = (looks: readonly Looks[], from: number, calls: readonly CallEvent[]): readonly Looks[] =>
  looks.map((look, index) => {
    const since = looks[index - 1]?.last ?? from;
    const taken = calls.reduce(
      (sum, call) => sum + Math.max(0, Math.min(call.to, look.first) - Math.max(call.from, since)),
      0,
    );
    return { ...look, ms: Math.max(0, look.ms - taken) };
  });
