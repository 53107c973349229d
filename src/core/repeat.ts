import type { CheckResult } from './verdict.ts';

/** A check that points to a fail but is none by itself: three runs of three make it one (see `decide`). */
export const needsRepeat = ({ status, measured }: CheckResult): boolean =>
  status === 'inconclusive' && measured.needsRepeat === true;
