import { judge } from '../../app/judge.ts';
import { judgeOnSave } from '../../app/judge-on-save.ts';
import { recordAttempt } from '../../app/record-attempt.ts';
import type { Answer } from '../../core/answer.ts';
import { readAnswer } from '../../course/answer-files.ts';
import { openStandby } from '../../sandbox/standby.ts';
import { sentence, words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { fileFor, homeNeeded, lessonHere, refuseOtherRuntime, runtimeOf } from '../context.ts';
import { printVerdict } from '../print-verdict.ts';

/** Judges on every save, line by line, until Ctrl-C. */
export const run: Command = async (context) => {
  const { args, course, signal, look, print, warn } = context;
  const home = homeNeeded(context);
  const lesson = lessonHere(context);
  refuseOtherRuntime(context, lesson);
  const file = fileFor(context, lesson);
  const { id } = lesson.spec;
  const { runtime = 'node' } = runtimeOf(args);
  const standby = openStandby();
  let answer: Answer | null = null;
  await judgeOnSave({
    file,
    signal,
    judge: async () => {
      answer = await readAnswer(home.dir, lesson).catch(() => null);
      return await judge({ course, lesson, file, signal, runtime, standby });
    },
    began: () => print(` ${words(look, 'watch.checking', { id })}\n`),
    judged: async (judgement) => {
      printVerdict(context, { lesson, file, judgement });
      const { notice } = await recordAttempt(home, lesson, { answer, judgement, now: new Date(), current: true });
      if (notice !== null) warn(`${sentence(look, notice)}\n`);
    },
    waiting: () => {
      print(` ${words(look, 'watch.waiting', { file })}\n`);
      standby.prepare(runtime, lesson.spec);
    },
    silent: () => print(` ${words(look, 'watch.silent')}\n`),
    vanished: () => print(` ${words(look, 'watch.vanished', { file })}\n`),
  });
  await standby.close();
  return 0;
};
