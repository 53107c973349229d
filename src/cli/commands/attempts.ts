import { restoreAttempt } from '../../app/restore-attempt.ts';
import { message } from '../../core/message.ts';
import { exerciseOf, type Attempt } from '../../core/progress.ts';
import { exerciseFile } from '../../course/learner-folder.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { homeNeeded, lessonHere, printJson, type Context } from '../context.ts';
import { Stop } from '../stop.ts';

/** Everything that was judged of an exercise, oldest first; with a number, puts that version back. */
export const run: Command = async (context) => {
  const { args, json, look, print } = context;
  const home = homeNeeded(context);
  const lesson = lessonHere(context);
  const { id } = lesson.spec;
  const [, asked] = args.positionals;
  if (asked === undefined) {
    const { attempts } = exerciseOf(home.progress, id);
    if (json) printJson(context, { schema: 1, id, attempts });
    else
      print(`${attempts.length === 0 ? ` ${words(look, 'attempts.none', { id })}` : listed(attempts, id, context)}\n`);
    return 0;
  }
  const number = Number(asked);
  if (!Number.isInteger(number)) throw new Stop({ message: message('attempts.bad-number', { word: asked, id }) });
  const restored = await restoreAttempt(home, { lesson, number, now: new Date() });
  if (!restored.ok) throw new Stop(restored.problem);
  if (json) printJson(context, { schema: 1, id, restored: restored.value });
  else print(` ${words(look, 'attempts.restored', { id, number, file: exerciseFile(home.dir, lesson) })}\n`);
  return 0;
};

const listed = (attempts: readonly Attempt[], id: string, { look }: Context): string => {
  const lines = attempts.map(({ status, at }, index) => {
    const time = new Date(at).toLocaleString(look.language, { dateStyle: 'medium', timeStyle: 'short' });
    return words(look, `attempts.${status}`, { number: index + 1, time });
  });
  return [...lines, words(look, 'attempts.how', { id })].map((line) => ` ${line}`).join('\n');
};
