import { changeProgress } from '../../app/home.ts';
import { message } from '../../core/message.ts';
import { exerciseOf, withExercise } from '../../core/progress.ts';
import { renderHints } from '../../view/lesson.ts';
import type { Command } from '../command.ts';
import { lessonHere, printJson } from '../context.ts';
import { Stop } from '../stop.ts';

/** The next hint, or the one with that number; hints before it are shown with it. */
export const run: Command = async (context) => {
  const { args, home, language, json, look, print } = context;
  const lesson = lessonHere(context);
  const { id } = lesson.spec;
  const { hints } = lesson.texts[language];
  const seen = home === null ? 0 : exerciseOf(home.progress, id).hints;
  const asked = args.positionals[1];
  const count = asked === undefined ? Math.min(seen + 1, hints.length) : Number(asked);
  if (!Number.isInteger(count) || count < 1 || count > hints.length)
    throw new Stop({ message: message('args.no-such-hint', { word: asked ?? '', n: hints.length, id }) });
  if (home !== null && count > seen)
    await changeProgress(home, (progress) => withExercise(progress, id, { hints: count }));
  if (json) printJson(context, { schema: 1, id, hint: count, of: hints.length, text: hints[count - 1] ?? '' });
  else print(`${renderHints(lesson.texts[language], count, look)}\n`);
  return 0;
};
