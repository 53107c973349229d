import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '../core/course.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { keepAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import type { Home } from './home.ts';

/** Puts the starting files back. What the learner wrote is kept as an attempt first; its hash is returned, null when nothing was there. */
export const resetExercise = async (home: Home, lesson: Lesson): Promise<string | null> => {
  const folder = exerciseFolder(home.dir, lesson);
  const mine = await readFile(path.join(folder, 'exercise.ts'), 'utf8').catch(() => null);
  const start = await readFile(path.join(lesson.folder, 'exercise.ts'), 'utf8');
  const kept = mine === null || mine === start ? null : await keepAttempt(home.dir, lesson.spec.id, mine);
  await writeWhole(path.join(folder, 'exercise.ts'), start);
  for (const name of lesson.files.slice(1)) await copyFile(path.join(lesson.folder, name), path.join(folder, name));
  return kept;
};
