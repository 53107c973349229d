import type { Message } from './message.ts';
import type { Attempt } from './progress.ts';
import type { Judgement } from './verdict.ts';

/** What is remembered of a judged file. `at` is ISO 8601, UTC. */
export const attemptOf = (hash: string, judgement: Judgement, at: string): Attempt => {
  const { status, exerciseMs } = judgement;
  const said = firstSaid(judgement);
  return { hash, status, at, exerciseMs, ...(said === null ? {} : { said }) };
};

/** What is to be mended first: why the file could not be judged, else the first rule that failed, else the first that stayed open. */
const firstSaid = ({ status, problem, checks }: Judgement): Message | null => {
  if (status === 'pass') return null;
  if (problem !== null) return problem.message;
  const first = checks.find((check) => check.status === 'fail') ?? checks.find((check) => check.status !== 'pass');
  return first?.message ?? null;
};
