import type { Lesson } from '../core/course.ts';
import { message } from '../core/message.ts';
import { exerciseOf, maySeeSolution, TRIES_BEFORE_SOLUTION } from '../core/progress.ts';
import type { Context } from './context.ts';
import { Stop } from './stop.ts';

/**
 * A good answer is shown when the interactive course would show it, too; `--force` is for those who teach. Where there is no
 * course folder, there is nobody who could still find it by themselves.
 */
export const refuseClosed = ({ args, home }: Context, { spec: { id } }: Lesson): void => {
  if (home === null || args.options['force'] === true) return;
  const standing = exerciseOf(home.progress, id);
  if (maySeeSolution(standing)) return;
  throw new Stop({
    message: message('solution.closed', { id, left: TRIES_BEFORE_SOLUTION - standing.tries, command: args.command }),
  });
};
