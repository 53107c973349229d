import type { CourseStanding } from '../app/standing.ts';
import { words } from '../view/look.ts';
import { exerciseFile } from '../course/learner-folder.ts';
import { lessonNamed, type Context } from './context.ts';

/** Where the learner stands and what to type next. */
export const printStanding = (
  { course, home, look, print }: Context,
  { done, total, minutesLeft, current }: CourseStanding,
): void => {
  const lines = [
    home === null ? words(look, 'status.no-folder') : words(look, 'status.folder', { dir: home.dir }),
    words(look, 'status.done', { done, total, minutes: minutesLeft }),
    ...(home === null
      ? [words(look, 'status.type.init')]
      : current === null
        ? [words(look, 'next.done')]
        : [
            words(look, 'status.type.current', { id: current }),
            words(look, 'show.file', { file: exerciseFile(home.dir, lessonNamed(course, current)) }),
          ]),
  ];
  print(`${lines.map((line) => ` ${line}`).join('\n')}\n`);
};
