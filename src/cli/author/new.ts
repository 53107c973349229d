import path from 'node:path';
import { newLesson, type NewLesson } from '../../author/new-lesson.ts';
import { message } from '../../core/message.ts';
import { inlineCode, words } from '../../view/look.ts';
import { hang } from '../../view/width.ts';
import type { Command } from '../command.ts';
import { printJson, type Context } from '../context.ts';
import { Stop } from '../stop.ts';
import { optionOf } from '../surroundings.ts';

/** Makes a new lesson in the course, and says what is to be done with it. */
export const run: Command = async (context) => {
  const { args, course, json } = context;
  const [, chapter, id, more] = args.positionals;
  if (chapter === undefined || id === undefined || more !== undefined)
    throw new Stop({ message: message('args.author-new') });
  const number = optionOf(args, 'number');
  const made = await newLesson({ course, chapter, id, number: number === undefined ? null : Number(number) });
  if (!made.ok) throw new Stop(made.problem);
  if (json) printJson(context, { schema: 1, id, ...made.value });
  else printMade(context, id, made.value);
  return 0;
};

const printMade = (context: Context, id: string, { number, apart, folders, files }: NewLesson): void => {
  const { args, cwd, look, print } = context;
  const shown = (file: string): string => {
    const near = path.relative(cwd, file);
    return near.startsWith('..') ? file : near;
  };
  const say = (key: Parameters<typeof words>[1], values = {}): string => inlineCode(look, words(look, key, values));
  const course = optionOf(args, 'course');
  const command = `npx async-course author verify ${id} --quick${course === undefined ? '' : ` --course ${course}`}`;
  const todos = files.reduce((sum, each) => sum + each.todos, 0);
  const item = (sign: string, text: string): readonly string[] => hang(` ${sign} `, text, look.width);
  const lines = [
    ...item(look.theme.good(look.glyphs.pass), say('author.new.made', { id, number, files: files.length, todos })),
    ...folders.map((folder) => `   ${shown(folder)}`),
    ...(apart ? ['', ...item(look.theme.warn(look.glyphs.unsure), say('author.new.apart', { number }))] : []),
    '',
    ...item('1.', say('author.new.keep')),
    ...item('2.', say('author.new.fill', { command })),
    ...item('3.', say('author.new.guide')),
  ];
  print(`${lines.join('\n')}\n`);
};
