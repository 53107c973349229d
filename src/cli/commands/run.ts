import { runOnce } from '../../app/judge.ts';
import { renderOutput } from '../../view/output.ts';
import { renderTimeline } from '../../view/timeline.ts';
import { sentence } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { fileFor, lessonHere, lessonNamed, printJson, refuseOtherRuntime, runtimeOf } from '../context.ts';
import { optionOf } from '../surroundings.ts';
import { INTERRUPTED, Stop } from '../stop.ts';
import { message } from '../../core/message.ts';
import { problemText } from '../usage.ts';

/** Runs a file once and draws its timeline; says nothing about right or wrong. */
export const run: Command = async (context) => {
  const { args, course, signal, json, look, print, language } = context;
  const as = optionOf(args, 'as');
  if (optionOf(args, 'file') !== undefined && as === undefined)
    throw new Stop({ message: message('args.file-needs-as') });
  const lesson = as === undefined ? lessonHere(context) : lessonNamed(course, as);
  refuseOtherRuntime(context, lesson);
  const file = fileFor(context, lesson);
  const done = await runOnce({ course, lesson, file, signal, ...runtimeOf(args) });
  if (signal.aborted) return INTERRUPTED;
  if (!done.ok) throw new Stop(done.problem, 1);
  const { evaluation, output } = done.value;
  if (json) {
    const { exerciseMs, culprits, timeline, problem } = evaluation;
    const text = problem === null ? null : problemText(problem, language);
    printJson(context, { schema: 1, id: lesson.spec.id, file, exerciseMs, culprits, timeline, output, message: text });
  } else {
    const parts = [
      evaluation.problem === null ? '' : ` ${sentence(look, evaluation.problem.message)}`,
      renderTimeline(evaluation.timeline, look),
      renderOutput(output, look),
    ];
    print(`${parts.filter((part) => part !== '').join('\n')}\n`);
  }
  return evaluation.problem === null ? 0 : 1;
};
