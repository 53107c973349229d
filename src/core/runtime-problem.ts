import type { LessonSpec } from './lesson.ts';
import { message, type Problem } from './message.ts';
import type { Judgement } from './verdict.ts';

type Runtime = LessonSpec['runtimes'][number];

const names: Readonly<Record<Runtime, string>> = { node: 'Node', deno: 'Deno' };

/** Why an exercise cannot be done on this runtime; null when it can. */
export const runtimeProblem = ({ id, runtimes }: LessonSpec, runtime: Runtime): Problem | null => {
  const [other] = runtimes;
  if (other === undefined || runtimes.includes(runtime)) return null;
  return {
    message: message('problem.runtime', { id, runtime: names[runtime], needed: names[other], option: other }),
  };
};

/** Nothing was run and nothing was judged: such a file has no verdict, and no fail above all. */
export const lacksRuntime = ({ problem }: Pick<Judgement, 'problem'>): boolean =>
  problem?.message.key === 'problem.runtime';
