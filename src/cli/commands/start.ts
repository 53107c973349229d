import { standing } from '../../app/standing.ts';
import type { Command } from '../command.ts';
import { printStanding } from '../print-standing.ts';

/** The interactive course; without a terminal, where the learner stands and what to type. */
export const run: Command = async (context) => {
  printStanding(context, standing(context.course, context.home));
  return await Promise.resolve(0);
};
