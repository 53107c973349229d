import path from 'node:path';
import { judge } from '../../app/judge.ts';
import { checkReport } from '../../app/report.ts';
import type { Lesson } from '../../core/course.ts';
import type { Judged } from '../../core/judged.ts';
import { words } from '../../view/look.ts';
import { renderTimeline } from '../../view/timeline.ts';
import { renderVerdict } from '../../view/verdict.ts';
import type { Command } from '../command.ts';
import { lessonNamed, printJson, refuseOtherRuntime, runtimeOf, type Context } from '../context.ts';

/** Where nothing is named: the exercise whose pictures differ most at a glance. */
const SHOWN_FIRST = 'cpu-two-tasks';

/** The pitfall and then a good answer, with both timelines; touches no file of the learner. */
export const run: Command = async (context) => {
  const { args, course, json, language } = context;
  const first = course.lessons.find(({ spec }) => spec.id === SHOWN_FIRST) ?? course.lessons[0];
  const lesson = lessonNamed(course, args.positionals[0] ?? first?.spec.id ?? '');
  refuseOtherRuntime(context, lesson);
  const pitfall = await judged(context, lesson, path.join(lesson.folder, 'exercise.ts'));
  if (!json) show(context, pitfall, words(context.look, 'demo.pitfall', { title: lesson.texts[language].title }));
  const answer = await judged(context, lesson, path.join(lesson.solutionFolder, 'exercise.ts'));
  if (json) printJson(context, checkReport(course, [pitfall, answer], language));
  else show(context, answer, words(context.look, 'demo.answer'));
  return 0;
};

const judged = async ({ args, course, signal }: Context, lesson: Lesson, file: string): Promise<Judged> => ({
  lesson,
  file,
  judgement: await judge({ course, lesson, file, signal, ...runtimeOf(args) }),
});

const show = ({ look, language, print }: Context, { lesson, file, judgement }: Judged, title: string): void => {
  const context = { title: lesson.spec.id, when: lesson.texts[language].when, path: file };
  print(
    `\n ${look.theme.strong(title)}\n${renderVerdict(judgement, context, look)}\n${renderTimeline(judgement.timeline, look)}\n`,
  );
};
