import path from 'node:path';
import { createFolder } from '../../app/create-folder.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { optionOf, printJson } from '../context.ts';
import { Stop } from '../stop.ts';

/** Writes the exercises into a folder, without asking. */
export const run: Command = async (context) => {
  const { args, cwd, course, language, packageFolder, json, look, print } = context;
  const dir = path.resolve(cwd, args.positionals[0] ?? optionOf(args, 'dir') ?? 'async-course');
  const created = await createFolder({ dir, course, language, packageFolder });
  if (!created.ok) throw new Stop(created.problem);
  const { added, isNew } = created.value;
  if (json) printJson(context, { schema: 1, dir, language, added });
  else {
    const key = isNew ? 'init.new' : added.length > 0 ? 'init.added' : 'init.complete';
    print(` ${words(look, key, { dir, n: added.length })}\n ${words(look, 'init.next')}\n`);
  }
  return 0;
};
