import type { Lesson } from '../core/course.ts';
import type { Claim } from './prove.ts';

/** Claims that are tried together, so many of them at a time. */
export interface Round {
  readonly load: Claim['load'];
  readonly width: number;
  readonly claims: readonly Claim[];
}

/** These ask what the CPU did and when, of programs that keep it busy by themselves. */
const computing: readonly string[] = ['parallel', 'units-per-turn'];

const computes = ({ spec }: Lesson): boolean => spec.rules.some(({ rule }) => computing.includes(rule));

/**
 * Most exercises wait most of their time, and do it side by side as well as alone: those are tried as many at a time as was asked
 * for. Computing takes as long side by side as one after the other, and disturbs: of those never more at a time than there are cores,
 * and none beside the others.
 */
export const roundsOf = (claims: readonly Claim[], jobs: number, cores: number): readonly Round[] =>
  (['idle', 'busy'] as const).flatMap((load) =>
    [false, true].flatMap((compute) => {
      const chosen = claims.filter((claim) => claim.load === load && computes(claim.lesson) === compute);
      return chosen.length === 0 ? [] : [{ load, width: compute ? Math.min(jobs, cores) : jobs, claims: chosen }];
    }),
  );
