import { resetExercise } from '../../app/reset-exercise.ts';
import { message } from '../../core/message.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { homeNeeded, lessonNamed, printJson } from '../context.ts';
import { Stop } from '../stop.ts';

/** Puts the starting file back; what was there is kept as an attempt. */
export const run: Command = async (context) => {
  const { args, course, json, look, print } = context;
  const home = homeNeeded(context);
  const [word] = args.positionals;
  if (word === undefined && args.options['all'] !== true) throw new Stop({ message: message('args.reset-what') });
  const lessons = args.options['all'] === true ? course.lessons : [lessonNamed(course, word ?? '')];
  const reset: { readonly id: string; readonly kept: string | null }[] = [];
  for (const lesson of lessons) {
    const done = await resetExercise(home, lesson, new Date());
    if (!done.ok) throw new Stop(done.problem);
    const kept = done.value;
    reset.push({ id: lesson.spec.id, kept });
    if (!json)
      print(
        ` ${words(look, kept === null ? 'reset.done' : 'reset.kept', { id: lesson.spec.id, attempt: kept ?? '' })}\n`,
      );
  }
  if (json) printJson(context, { schema: 1, reset });
  return 0;
};
