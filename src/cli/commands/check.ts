import { checkReport, exitCodeOf, type Judged } from '../../app/report.ts';
import { judge } from '../../app/judge.ts';
import { recordAttempt } from '../../app/record-attempt.ts';
import { inOrder } from '../../app/in-order.ts';
import type { Lesson } from '../../core/course.ts';
import { message } from '../../core/message.ts';
import type { Judgement } from '../../core/verdict.ts';
import { say } from '../../i18n/translate.ts';
import { fileFor, lessonHere, lessonNamed, optionOf, printJson, runtimeOf, type Context } from '../context.ts';
import type { Command } from '../command.ts';
import { printVerdict } from '../print-verdict.ts';
import { Stop } from '../stop.ts';

/** Judges the learner's files, or one file as an answer to an exercise. */
export const run: Command = async (context) => {
  const lessons = lessonsOf(context);
  const jobs = Number(optionOf(context.args, 'jobs') ?? 1);
  const judged: Judged[] = [];
  await inOrder(
    lessons,
    jobs,
    async (lesson) => await checkOne(context, lesson),
    (each) => {
      judged.push(each);
      if (!context.json) printVerdict(context, each);
    },
  );
  if (context.json) printJson(context, checkReport(context.course, judged, context.language));
  else if (judged.length > 1) context.print(`${summaryLine(context, judged)}\n`);
  return exitCodeOf(judged);
};

const lessonsOf = (context: Context): readonly Lesson[] => {
  const { args, course } = context;
  const as = optionOf(args, 'as');
  if (optionOf(args, 'file') !== undefined) {
    if (as === undefined) throw new Stop({ message: message('args.file-needs-as') });
    return [lessonNamed(course, as)];
  }
  if (as !== undefined) throw new Stop({ message: message('args.as-needs-file') });
  if (args.options['all'] === true) return course.lessons;
  if (args.positionals.length === 0) return [lessonHere(context)];
  return args.positionals.map((word) => lessonNamed(course, word));
};

const checkOne = async (context: Context, lesson: Lesson): Promise<Judged> => {
  const { args, course, signal, home } = context;
  const file = fileFor(context, lesson);
  const times = Number(optionOf(args, 'repeat') ?? 1);
  const all: Judgement[] = [];
  for (let time = 0; time < times && !signal.aborted; time++)
    all.push(await judge({ course, lesson, file, signal, ...runtimeOf(args) }));
  if (times > 1) context.warn(`${repeatLine(context, lesson, all)}\n`);
  const judgement = worst(all);
  if (home !== null && optionOf(args, 'file') === undefined && !signal.aborted)
    await recordAttempt(home, lesson.spec.id, { file, judgement, now: new Date() });
  return { lesson, file, judgement };
};

const severity: readonly Judgement['status'][] = ['pass', 'inconclusive', 'error', 'fail'];

const worst = (all: readonly Judgement[]): Judgement =>
  all.reduce((found, each) => (severity.indexOf(each.status) > severity.indexOf(found.status) ? each : found));

const count = (all: readonly Judgement[], status: Judgement['status']): number =>
  all.filter((each) => each.status === status).length;

const counts = (all: readonly Judgement[]): Record<string, number> =>
  Object.fromEntries(severity.map((status) => [status, count(all, status)]));

const repeatLine = ({ language }: Context, lesson: Lesson, all: readonly Judgement[]): string =>
  say(language, 'check.repeated', { id: lesson.spec.id, n: all.length, ...counts(all) });

const summaryLine = ({ language }: Context, judged: readonly Judged[]): string =>
  say(language, 'check.summary', { n: judged.length, ...counts(judged.map(({ judgement }) => judgement)) });
