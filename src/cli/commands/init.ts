import path from 'node:path';
import { createFolder, folderNews } from '../../app/create-folder.ts';
import { sentence, words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { printJson } from '../context.ts';
import { optionOf } from '../surroundings.ts';
import { Stop } from '../stop.ts';

/** Writes the exercises into a folder, without asking. */
export const run: Command = async (context) => {
  const { args, cwd, course, language, packageFolder, json, look, print } = context;
  const dir = path.resolve(cwd, args.positionals[0] ?? optionOf(args, 'dir') ?? 'async-course');
  const created = await createFolder({ dir, course, language, packageFolder });
  if (!created.ok) throw new Stop(created.problem);
  const { added, updated, kept, isNew } = created.value;
  if (json) printJson(context, { schema: 1, dir, language, added, updated, kept });
  else {
    const key = isNew ? 'init.new' : added.length > 0 ? 'init.added' : 'init.complete';
    const news = folderNews(created.value).map((each) => sentence(look, each));
    const lines = [
      ...(news.length > 0 && added.length === 0 ? [] : [words(look, key, { dir, n: added.length })]),
      ...news,
      words(look, 'init.next'),
    ];
    print(`${lines.map((line) => ` ${line}`).join('\n')}\n`);
  }
  return 0;
};
