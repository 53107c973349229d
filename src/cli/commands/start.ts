import os from 'node:os';
import path from 'node:path';
import { openSession } from '../../app/open-session.ts';
import { standing } from '../../app/standing.ts';
import { checkFolder } from '../../course/learner-folder.ts';
import { STORE } from '../../store/store-folder.ts';
import { startCourse } from '../../term/start.ts';
import type { Command } from '../command.ts';
import { runtimeOf } from '../context.ts';
import { inWords } from '../../view/detect-terminal.ts';
import { optionOf } from '../surroundings.ts';
import { printStanding } from '../print-standing.ts';

/** The interactive course; without a terminal, where the learner stands and what to type. */
export const run: Command = async (context) => {
  if (!context.interactive) {
    printStanding(context, standing(context.course, context.home));
    return 0;
  }
  const { args, course, cwd, environment, home, language, packageFolder } = context;
  // A terminal that can do nothing but write cannot have a screen.
  const terminal = environment['TERM'] === 'dumb' ? inWords(context.terminal) : context.terminal;
  const known = home !== null || optionOf(args, 'lang') !== undefined;
  const folderOf = (typed: string): string => path.resolve(cwd, typed.replace(/^~(?=$|[/\\])/, os.homedir()));
  const notice = home?.notice ?? null;
  const request = { course, packageFolder, cwd, environment, notice, ...runtimeOf(args) };
  return await startCourse({
    language: known ? language : null,
    suggestedLanguage: language,
    dir: home?.dir ?? optionOf(args, 'dir') ?? null,
    suggestedDir: 'async-course',
    terminal,
    checkDir: async (typed) => {
      const checked = await checkFolder(folderOf(typed), STORE);
      return checked.ok ? null : checked.problem;
    },
    open: async (typed, spoken) => await openSession({ ...request, dir: folderOf(typed), language: spoken }),
  });
};
