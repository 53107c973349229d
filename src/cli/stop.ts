import type { Problem } from '../core/message.ts';

/** Ends a command with a sentence instead of a stack: wrong usage (2) or a broken course (4). */
export class Stop extends Error {
  readonly problem: Problem;
  readonly exitCode: 2 | 4;
  constructor(problem: Problem, exitCode: 2 | 4 = 2) {
    super(problem.message.key);
    this.name = 'Stop';
    this.problem = problem;
    this.exitCode = exitCode;
  }
}
