import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { includesAnswer, type Answer } from '../core/answer.ts';
import { attemptOf } from '../core/attempt-of.ts';
import type { Course, Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { message, ok, type Message, type Result } from '../core/message.ts';
import { resumeAt, type Attempt } from '../core/progress.ts';
import { applyChange } from '../core/runner/progress-change.ts';
import { lacksRuntime } from '../core/runtime-problem.ts';
import type { Judgement } from '../core/verdict.ts';
import { readAnswer, readStart } from '../course/answer-files.ts';
import { exerciseFile } from '../course/learner-folder.ts';
import type { RuntimeName } from '../sandbox/runtime.ts';
import { openStandby } from '../sandbox/standby.ts';
import { keepAttempt, readAttempt } from '../store/attempts.ts';
import type { Session } from '../term/ports.ts';
import { compareWithAnswer } from './compare-with-answer.ts';
import { createFolder } from './create-folder.ts';
import { changeProgress, type Home } from './home.ts';
import { judge } from './judge.ts';
import { openEditor } from './open-editor.ts';
import { restoreAttempt } from './restore-attempt.ts';
import { watchFile } from './watch-file.ts';

export interface SessionRequest {
  readonly dir: string;
  readonly language: Language;
  readonly course: Course;
  readonly packageFolder: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly runtime?: RuntimeName;
  /** What was found when the folder was looked at first. */
  readonly notice?: Message | null;
}

/** Everything that the interactive course does to the world, on a folder that is made or completed first. */
export const openSession = async (request: SessionRequest): Promise<Result<Session>> => {
  const { dir, language, course, packageFolder, cwd, environment, runtime } = request;
  const created = await createFolder({ dir, course, language, packageFolder });
  if (!created.ok) return created;
  let { home } = created.value;
  const ids = course.lessons.map(({ spec }) => spec.id);
  const fileOf = (lesson: Lesson): { readonly path: string; readonly shown: string } => {
    const file = exerciseFile(dir, lesson);
    const near = path.relative(cwd, file);
    return { path: file, shown: near.startsWith('..') ? file : near };
  };
  const standby = openStandby();
  const prepareRun = ({ spec }: Lesson): void => standby.prepare(runtime ?? 'node', spec);
  // One write after the other: two at once could each miss what the other wrote.
  let written: Promise<void> = Promise.resolve();

  return ok({
    course,
    language,
    progress: home.progress,
    current: resumeAt(home.progress, ids) ?? home.progress.current ?? ids[0] ?? '',
    notice: request.notice ?? home.notice,
    fileOf,
    run: async (lesson, mode, signal, beat) => {
      const pitfall = mode === 'pitfall';
      const file = pitfall ? path.join(lesson.folder, 'exercise.ts') : fileOf(lesson).path;
      const answer = pitfall ? null : await readAnswer(dir, lesson).catch(() => null);
      const judgement = await judge({
        course,
        lesson,
        file,
        signal,
        standby,
        beat,
        ...(runtime === undefined ? {} : { runtime }),
      });
      prepareRun(lesson);
      const mine = answer === null || includesAnswer(answer, await readStart(lesson)) ? null : answer;
      const attempt =
        mine === null || signal.aborted || lacksRuntime(judgement) ? null : await keep(home, lesson, mine, judgement);
      return { judgement, attempt };
    },
    watch: async (lesson, { changed, vanished, noticed }) => {
      const file = fileOf(lesson).path;
      prepareRun(lesson);
      return await watchFile(file, { changed, vanished, silent: () => noticed(message('notice.polling')) });
    },
    saveProgress: async (change) => {
      const before = written;
      const write = async (): Promise<void> => {
        await before;
        home = await changeProgress({ ...home, notice: null }, (progress) => applyChange(progress, change));
      };
      const writing = write();
      written = writing.catch(() => {});
      await writing;
      return home.notice;
    },
    readSolution: async (lesson) => await readFile(path.join(lesson.solutionFolder, 'exercise.ts'), 'utf8'),
    compare: async (lesson) => await compareWithAnswer(dir, lesson),
    readAttempt: async ({ spec }, hash) => shownAttempt(await readAttempt(dir, spec.id, hash)),
    restoreAttempt: async (lesson, { hash, number }) => {
      await written; // what was judged last is an attempt, too
      const restored = await restoreAttempt(home, { lesson, hash, number, now: new Date() });
      if (!restored.ok) return { kept: null, message: restored.problem.message };
      const { changed, kept } = restored.value;
      const values = { number, file: fileOf(lesson).shown };
      return { kept, message: message(changed ? 'attempts.restored' : 'attempts.same', values) };
    },
    openEditor: async (lesson, line, screen) => {
      const { path: file, shown } = fileOf(lesson);
      return await openEditor({ file, shown, line, environment, screen });
    },
    close: async () => {
      await written;
      await standby.close();
    },
  });
};

/** All of it can be read on one page. */
const shownAttempt = (answer: Answer | null): string | null => {
  if (answer === null) return null;
  const files = Object.entries(answer);
  return files.length === 1 ? (files[0]?.[1] ?? '') : files.map(([name, text]) => `// ${name}\n${text}`).join('\n');
};

const keep = async ({ dir }: Home, { spec }: Lesson, answer: Answer, judgement: Judgement): Promise<Attempt> =>
  attemptOf(await keepAttempt(dir, spec.id, answer), judgement, new Date().toISOString());
