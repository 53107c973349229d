import { exitCodeOf } from '../../app/report.ts';
import { judge } from '../../app/judge.ts';
import { recordAttempt } from '../../app/record-attempt.ts';
import { inOrder } from '../../app/in-order.ts';
import type { Lesson } from '../../core/course.ts';
import { countStatuses, type Judged } from '../../core/judged.ts';
import { message } from '../../core/message.ts';
import type { Judgement } from '../../core/verdict.ts';
import { readAnswer } from '../../course/answer-files.ts';
import { say } from '../../i18n/translate.ts';
import { sentence } from '../../view/look.ts';
import { fileFor, lessonHere, lessonNamed, runtimeOf, type Context } from '../context.ts';
import { optionOf } from '../surroundings.ts';
import type { Command } from '../command.ts';
import { openReporter } from '../reporter.ts';
import { INTERRUPTED, Stop } from '../stop.ts';

/** Judges the learner's files, or one file as an answer to an exercise. */
export const run: Command = async (context) => {
  const { args, signal } = context;
  const lessons = lessonsOf(context);
  const files = new Map(lessons.map((lesson) => [lesson, fileFor(context, lesson)]));
  const reporter = openReporter(context);
  const jobs = Number(optionOf(args, 'jobs') ?? 1);
  const judged: Judged[] = [];
  reporter.begin?.(lessons.length);
  await inOrder(
    lessons,
    jobs,
    async (lesson) =>
      signal.aborted ? null : await checkOne(context, lesson, files.get(lesson) ?? '', lessons.length === 1),
    (each) => {
      if (each === null || signal.aborted) return;
      judged.push(each);
      reporter.each?.(each, judged.length);
    },
  );
  if (signal.aborted) {
    reporter.brokenOff?.();
    return INTERRUPTED;
  }
  reporter.end?.(judged);
  return exitCodeOf(judged);
};

const lessonsOf = (context: Context): readonly Lesson[] => {
  const { args, course } = context;
  const as = optionOf(args, 'as');
  if (optionOf(args, 'file') !== undefined) {
    const id = as ?? (args.positionals.length === 1 ? args.positionals[0] : undefined);
    if (id === undefined) throw new Stop({ message: message('args.file-needs-as') });
    return [lessonNamed(course, id)];
  }
  if (as !== undefined) throw new Stop({ message: message('args.as-needs-file') });
  if (args.options['all'] === true) return course.lessons;
  if (args.positionals.length === 0) return [lessonHere(context)];
  return args.positionals.map((word) => lessonNamed(course, word));
};

const checkOne = async (context: Context, lesson: Lesson, file: string, current: boolean): Promise<Judged> => {
  const { args, course, signal, home, look } = context;
  const own = home !== null && optionOf(args, 'file') === undefined;
  const answer = own ? await readAnswer(home.dir, lesson).catch(() => null) : null;
  const times = Number(optionOf(args, 'repeat') ?? 1);
  const all: Judgement[] = [];
  for (let time = 0; time < times && !signal.aborted; time++)
    all.push(await judge({ course, lesson, file, signal, ...runtimeOf(args) }));
  const judgement = worst(all);
  if (own && !signal.aborted) {
    const { notice } = await recordAttempt(home, lesson, { answer, judgement, now: new Date(), current });
    if (notice !== null) context.warn(`${sentence(look, notice)}\n`);
  }
  if (times === 1) return { lesson, file, judgement };
  context.warn(`${repeatLine(context, lesson, all)}\n`);
  return { lesson, file, judgement, counts: countStatuses(all) };
};

const severity: readonly Judgement['status'][] = ['pass', 'inconclusive', 'error', 'fail'];

const worst = (all: readonly Judgement[]): Judgement =>
  all.reduce((found, each) => (severity.indexOf(each.status) > severity.indexOf(found.status) ? each : found));

const repeatLine = ({ language }: Context, lesson: Lesson, all: readonly Judgement[]): string =>
  say(language, 'check.repeated', { id: lesson.spec.id, n: all.length, ...countStatuses(all) });
