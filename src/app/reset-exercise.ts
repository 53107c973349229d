import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, withExercise } from '../core/progress.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { hashOf, keepAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import { changeProgress, type Home } from './home.ts';
import { readOrNull } from './read-or-null.ts';

/**
 * Puts the starting files back. What the learner wrote is kept as an attempt first; its hash is returned, null when there was
 * nothing to keep. That the exercise was done stays: it was.
 */
export const resetExercise = async (home: Home, lesson: Lesson, now: Date): Promise<Result<string | null>> => {
  const folder = exerciseFolder(home.dir, lesson);
  const { id } = lesson.spec;
  try {
    const mine = await readOrNull(path.join(folder, 'exercise.ts'));
    const start = await readFile(path.join(lesson.folder, 'exercise.ts'), 'utf8');
    const kept = mine === null || mine === start ? null : await keepAttempt(home.dir, id, mine);
    await mkdir(folder, { recursive: true });
    await writeWhole(path.join(folder, 'exercise.ts'), start);
    for (const name of lesson.files.slice(1))
      await writeWhole(path.join(folder, name), await readFile(path.join(lesson.folder, name), 'utf8'));
    await changeProgress(home, (progress) => {
      const restarted = withExercise(progress, id, { start: hashOf(start) });
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
