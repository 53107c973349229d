import path from 'node:path';
import { importCourse } from '../../app/import-course.ts';
import { standing } from '../../app/standing.ts';
import { message } from '../../core/message.ts';
import { openLook, words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { printJson } from '../context.ts';
import { Stop } from '../stop.ts';
import { optionOf } from '../surroundings.ts';

/** Takes in what `export` wrote, into the course folder, or into a new one. */
export const run: Command = async (context) => {
  const { args, course, cwd, home, json, language, look, packageFolder, print } = context;
  const [named] = args.positionals;
  if (named === undefined) throw new Stop({ message: message('import.which') });
  const dir = home?.dir ?? path.resolve(cwd, optionOf(args, 'dir') ?? 'async-course');
  const done = await importCourse({
    file: path.resolve(cwd, named),
    course,
    dir,
    language: optionOf(args, 'lang') === undefined ? null : language,
    packageFolder,
    sure: args.options['yes'] === true,
    now: new Date(),
  });
  if (!done.ok) throw new Stop(done.problem);
  const { home: after, ...lists } = done.value;
  if (json) {
    printJson(context, { schema: 1, dir, ...lists });
    return 0;
  }
  // The folder may have brought its own language along.
  const spoken = optionOf(args, 'lang') === undefined ? openLook(after.progress.language, look.terminal) : look;
  const said = (['written', 'replaced', 'kept', 'unknown'] as const).filter((list) => lists[list].length > 0);
  const { done: passed, total } = standing(course, after);
  const lines = [
    ...said.map((list) => words(spoken, `import.${list}`, { ids: lists[list].join(', '), n: lists[list].length })),
    words(spoken, 'import.done', { dir, done: passed, total }),
  ];
  print(`${lines.map((line) => ` ${line}`).join('\n')}\n`);
  return 0;
};
