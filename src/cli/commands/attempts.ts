import { restoreAttempt } from '../../app/restore-attempt.ts';
import { message } from '../../core/message.ts';
import { exerciseOf, type Attempt } from '../../core/progress.ts';
import { exerciseFile } from '../../course/learner-folder.ts';
import { renderAttempt } from '../../view/attempts.ts';
import { words } from '../../view/look.ts';
import { wrap } from '../../view/width.ts';
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
  const { attempts } = exerciseOf(home.progress, id);
  const attempt = attempts[number - 1];
  if (attempt === undefined)
    throw new Stop({ message: message('attempts.no-such', { id, number, n: attempts.length }) });
  const restored = await restoreAttempt(home, { lesson, hash: attempt.hash, number, now: new Date() });
  if (!restored.ok) throw new Stop(restored.problem);
  const said = restored.value.changed ? 'attempts.restored' : 'attempts.same';
  if (json) printJson(context, { schema: 1, id, restored: attempt });
  else print(` ${words(look, said, { number, file: exerciseFile(home.dir, lesson) })}\n`);
  return 0;
};

const listed = (attempts: readonly Attempt[], id: string, { look }: Context): string =>
  [
    ...attempts.map((attempt, index) => renderAttempt(attempt, index + 1, attempts.length, look)),
    ...wrap(words(look, 'attempts.how', { id }), look.width - 1),
  ]
    .map((line) => ` ${line}`)
    .join('\n');
