import path from 'node:path';
import { includesAnswer } from '../core/answer.ts';
import type { Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, withExercise } from '../core/progress.ts';
import { readAnswer, readStart } from '../course/answer-files.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { hashOfAnswer, keepAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import { changeProgress, type Home } from './home.ts';
import { noteStart } from './note-start.ts';

/**
 * Puts the starting files back. What the learner wrote is kept as an attempt first; its hash is returned, null when there was
 * nothing to keep. That the exercise was done stays: it was.
 */
export const resetExercise = async (home: Home, lesson: Lesson, now: Date): Promise<Result<string | null>> => {
  const folder = exerciseFolder(home.dir, lesson);
  const { id } = lesson.spec;
  try {
    const [mine, start] = await Promise.all([readAnswer(home.dir, lesson), readStart(lesson)]);
    const kept = mine === null || includesAnswer(mine, start) ? null : await keepAttempt(home.dir, id, mine);
    for (const [name, text] of Object.entries(start))
      if (mine?.[name] !== text) await writeWhole(path.join(folder, name), text);
    await noteStart(home.dir, lesson, start);
    await changeProgress(home, (progress) => {
      const restarted = withExercise(progress, id, { start: hashOfAnswer(start) });
      const known = exerciseOf(progress, id).attempts.some(({ hash }) => hash === kept);
      if (kept === null || known) return restarted;
      return withAttempt(restarted, id, { hash: kept, status: 'unjudged', at: now.toISOString(), exerciseMs: null });
    });
    return ok(kept);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('folder.cannot-write', { dir: folder, error: code }) });
  }
};
