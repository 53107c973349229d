import type { DebugLane, DebugReport } from '../../core/debug/report.ts';
import type { MessageValues } from '../../core/message.ts';

/** For how much of its time a loop was held, in per cent. */
export const shareOf = ({ startMs, endMs, blockedMs }: DebugLane): number =>
  endMs <= startMs ? 0 : Math.min(100, Math.round((100 * blockedMs) / (endMs - startMs)));

export interface Headline {
  readonly key: 'debug.summary.calm' | 'debug.summary.held';
  readonly values: MessageValues;
  readonly held: boolean;
}

/** What a run came to in one sentence; where there are several loops it is about the one that was held longest. */
export const headline = ({ lanes, thresholdMs }: DebugReport, ms: (time: number) => string): Headline => {
  const n = lanes.reduce((sum, { stalls, omitted }) => sum + stalls.length + omitted, 0);
  const slow = ms(thresholdMs);
  const worst = [...lanes].toSorted((a, b) => b.blockedMs - a.blockedMs)[0];
  if (n === 0 || worst === undefined) {
    const ran = Math.max(...lanes.map(({ endMs }) => endMs)) - Math.min(...lanes.map(({ startMs }) => startMs));
    return { key: 'debug.summary.calm', values: { slow, ms: ms(ran) }, held: false };
  }
  const ranMs = ms(worst.endMs - worst.startMs);
  return {
    key: 'debug.summary.held',
    values: { slow, n, blocked: ms(worst.blockedMs), ms: ranMs, share: shareOf(worst) },
    held: true,
  };
};
