import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { includesAnswer, type Answer } from '../core/answer.ts';
import { attemptOf } from '../core/attempt-of.ts';
import type { Course, Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { message, ok, type Message, type Result } from '../core/message.ts';
import { resumeAt } from '../core/progress.ts';
import { applyChange, type ProgressChange } from '../core/runner/progress-change.ts';
import { lacksRuntime } from '../core/runtime-problem.ts';
import { readAnswer, readStart } from '../course/answer-files.ts';
import { checkFolder, exerciseFile } from '../course/learner-folder.ts';
import type { RuntimeName } from '../sandbox/runtime.ts';
import { openStandby } from '../sandbox/standby.ts';
import { hashOfAnswer, keepAttempt, readAttempt } from '../store/attempts.ts';
import { takeSeat } from '../store/seat.ts';
import { STORE } from '../store/store-folder.ts';
import type { Session } from '../term/ports.ts';
import { compareWithAnswer } from './compare-with-answer.ts';
import { createFolder } from './create-folder.ts';
import { changeProgress, findHome, openHome, type Home } from './home.ts';
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
  // A folder that is no course folder must stay as it is, and so must one in which another window writes.
  const usable = await checkFolder(dir, STORE);
  if (!usable.ok) return usable;
  const ownFolder = async (): Promise<Result<Home>> => {
    const created = await createFolder({ dir, course, language, packageFolder });
    return created.ok ? ok(created.value.home) : created;
  };
  const seat = await takeSeat(dir);
  const opened = await (seat.holder() === null ? ownFolder() : openHome(dir, language));
  if (!opened.ok) {
    await seat.close();
    return opened;
  }
  let home = opened.value;
  const onlyLooks = (): boolean => seat.holder() !== null;
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
  /** What there is to say of the last one. */
  let said: Message | null = null;
  const write = async (change: ProgressChange): Promise<void> => {
    const before = written;
    const writing = (async (): Promise<void> => {
      await before;
      said = null;
      if (onlyLooks()) return;
      home = await changeProgress({ ...home, notice: null }, (progress) => applyChange(progress, change));
      said = home.notice;
    })();
    written = writing.catch(() => {});
    await writing;
  };

  return ok({
    course,
    language,
    progress: home.progress,
    wayBack: await wayBack(cwd, dir),
    current: resumeAt(home.progress, ids) ?? home.progress.current ?? ids[0] ?? '',
    notice: onlyLooks() ? message('notice.seat.theirs', { pid: seat.holder() ?? 0 }) : (request.notice ?? home.notice),
    otherWindow: seat.holder(),
    onSeat: (changed) =>
      seat.follow((holder) => {
        const reopen = async (): Promise<void> => {
          const found = await (holder === null ? ownFolder() : openHome(dir, language));
          if (found.ok) home = found.value;
          changed(holder, home.progress);
        };
        // After what is being written now, and before what comes.
        written = written.then(reopen).catch(() => changed(holder, home.progress));
      }),
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
      const untouched = answer === null || includesAnswer(answer, await readStart(lesson));
      if (untouched || signal.aborted || lacksRuntime(judgement)) return { judgement, attempt: null };
      const { id } = lesson.spec;
      const hash = onlyLooks() ? hashOfAnswer(answer) : await keepAttempt(dir, id, answer);
      const attempt = attemptOf(hash, judgement, new Date().toISOString());
      // Before the verdict is told: what a learner has seen is written, however the course ends then.
      await write({ kind: 'attempt', lesson: id, attempt });
      return { judgement, attempt };
    },
    watch: async (lesson, { changed, vanished, noticed }) => {
      const file = fileOf(lesson).path;
      const watching = await watchFile(file, { changed, vanished, silent: () => noticed(message('notice.polling')) });
      prepareRun(lesson);
      return watching;
    },
    saveProgress: async (change) => {
      // An attempt was written with its verdict; whether that could be done is still to be said.
      if (change.kind !== 'attempt') await write(change);
      return said;
    },
    readSolution: async (lesson) => await readFile(path.join(lesson.solutionFolder, 'exercise.ts'), 'utf8'),
    compare: async (lesson) => await compareWithAnswer(dir, lesson),
    readAttempt: async ({ spec }, hash) => shownAttempt(await readAttempt(dir, spec.id, hash)),
    restoreAttempt: async (lesson, { hash, number }) => {
      if (onlyLooks()) return { kept: null, message: message('notice.seat.no-restore') };
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
      await seat.close();
    },
  });
};

const wayBack = async (cwd: string, dir: string): Promise<string> => {
  if ((await findHome(cwd, undefined)) === dir) return '';
  const near = path.relative(cwd, dir);
  const typed = near.startsWith('..') ? dir : near;
  return ` --dir ${/\s/.test(typed) ? JSON.stringify(typed) : typed}`;
};

/** All of it can be read on one page. */
const shownAttempt = (answer: Answer | null): string | null => {
  if (answer === null) return null;
  const files = Object.entries(answer);
  return files.length === 1 ? (files[0]?.[1] ?? '') : files.map(([name, text]) => `// ${name}\n${text}`).join('\n');
};
