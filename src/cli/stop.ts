import type { Problem } from '../core/message.ts';

/** What shells expect of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** Ends a command with a sentence instead of a stack: a file that cannot be run (1), wrong usage (2) or a broken course (4). */
export class Stop extends Error {
  readonly problem: Problem;
  readonly exitCode: 1 | 2 | 4;
  constructor(problem: Problem, exitCode: 1 | 2 | 4 = 2) {
    super(problem.message.key);
    this.name = 'Stop';
    this.problem = problem;
    this.exitCode = exitCode;
  }
}
