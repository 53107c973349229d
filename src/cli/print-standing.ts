import type { CourseStanding } from '../app/standing.ts';
import { sentence, words } from '../view/look.ts';
import type { Context } from './context.ts';

/** Where the learner stands and what to type next. */
export const printStanding = (
  { home, look, print }: Context,
  { done, total, minutesLeft, current }: CourseStanding,
): void => {
  const lines = [
    home === null ? words(look, 'status.no-folder') : words(look, 'status.folder', { dir: home.dir }),
    ...(home?.notice ? [sentence(look, home.notice)] : []),
    words(look, 'status.done', { done, total, minutes: minutesLeft }),
    ...(home === null
      ? [words(look, 'status.type.init')]
      : current === null
        ? [words(look, 'next.done')]
        : [words(look, 'status.type.current', { id: current })]),
  ];
  print(`${lines.map((line) => ` ${line}`).join('\n')}\n`);
};
