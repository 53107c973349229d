import { standing } from '../../app/standing.ts';
import type { Command } from '../command.ts';
import { printJson } from '../context.ts';
import { printStanding } from '../print-standing.ts';

/** Where the learner stands. */
export const run: Command = async (context) => {
  const { course, home } = context;
  const found = standing(course, home);
  if (context.json) printJson(context, { schema: 1, dir: home?.dir ?? null, ...found });
  else printStanding(context, found);
  return await Promise.resolve(0);
};
