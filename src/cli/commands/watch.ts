import { judge } from '../../app/judge.ts';
import { recordAttempt } from '../../app/record-attempt.ts';
import { watchFile } from '../../app/watch-file.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { fileFor, homeNeeded, lessonHere, runtimeOf } from '../context.ts';
import { printVerdict } from '../print-verdict.ts';

/** Judges on every save, line by line, until Ctrl-C. A save during a check is judged right after it. */
export const run: Command = async (context) => {
  const { args, course, signal, look, print } = context;
  let home = homeNeeded(context);
  const lesson = lessonHere(context);
  const file = fileFor(context, lesson);
  let running = false;
  let again = false;
  const check = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      print(` ${words(look, 'watch.checking', { id: lesson.spec.id })}\n`);
      const judgement = await judge({ course, lesson, file, signal, ...runtimeOf(args) });
      if (signal.aborted) break;
      printVerdict(context, { lesson, file, judgement });
      home = await recordAttempt(home, lesson.spec.id, { file, judgement, now: new Date() });
    } while (again);
    running = false;
    if (!signal.aborted) print(` ${words(look, 'watch.waiting', { file })}\n`);
  };
  let failed: unknown;
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const broke = new Promise<void>((resolve) => {
    const start = (): void =>
      void check().catch((error: unknown) => {
        failed = error;
        resolve();
      });
    void watchFile(file, {
      changed: start,
      vanished: () => print(` ${words(look, 'watch.vanished', { file })}\n`),
    }).then((watch) => {
      void stopped.then(async () => await watch.close());
      start();
    }, resolve);
  });
  await Promise.race([stopped, broke]);
  if (failed !== undefined) throw failed;
  return 0;
};
