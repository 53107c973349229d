import { exitCodeOf } from '../../app/report.ts';
import type { Lesson } from '../../core/course.ts';
import { message } from '../../core/message.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { fileFor, lessonHere, lessonNamed, type Context } from '../context.ts';
import { judgeAll } from '../judge-all.ts';
import { openReporter } from '../reporter.ts';
import { INTERRUPTED, Stop } from '../stop.ts';
import { optionOf } from '../surroundings.ts';

/** Judges the learner's files, or one file as an answer to an exercise. */
export const run: Command = async (context) => {
  const lessons = lessonsOf(context);
  const files = new Map(lessons.map((lesson) => [lesson, fileFor(context, lesson)]));
  const reporter = openReporter(context);
  reporter.begin?.(lessons.length);
  const judged = await judgeAll(context, {
    lessons,
    fileOf: (lesson) => files.get(lesson) ?? '',
    judged: (each, number) => reporter.each?.(each, number),
  });
  if (context.signal.aborted) {
    reporter.brokenOff?.();
    if (lessons.length > 1)
      context.warn(`${words(context.look, 'check.broken-off', { n: judged.length, all: lessons.length })}\n`);
    return INTERRUPTED;
  }
  reporter.end?.(judged);
  return exitCodeOf(judged);
};

const lessonsOf = (context: Context): readonly Lesson[] => {
  const { args, course } = context;
  const as = optionOf(args, 'as');
  if (optionOf(args, 'file') !== undefined) {
    const [named, more] = [...(as === undefined ? [] : [as]), ...args.positionals];
    if (named === undefined) throw new Stop({ message: message('args.file-needs-as') });
    if (more !== undefined) throw new Stop({ message: message('args.one-file-one-exercise', { word: more }) });
    return [lessonNamed(course, named)];
  }
  if (as !== undefined) throw new Stop({ message: message('args.as-needs-file') });
  if (args.options['all'] === true) return course.lessons;
  if (args.positionals.length === 0) return [lessonHere(context)];
  return [...new Set(args.positionals.map((word) => lessonNamed(course, word)))];
};
