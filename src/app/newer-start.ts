import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ComparedFile } from '../core/compared-file.ts';
import type { Lesson } from '../core/course.ts';
import { readAnswer, readStart } from '../course/answer-files.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { hashOf } from '../store/attempts.ts';
import { readStarts } from '../store/starts.ts';
import { readWritten } from '../store/written-files.ts';

/** Whether the course has another start of this exercise than the one from which the learner works. */
export const hasNewerStart = async (dir: string, lesson: Lesson): Promise<boolean> => {
  const [written, mine] = await Promise.all([readWritten(dir), readAnswer(dir, lesson).catch(() => null)]);
  return lesson.files.some((name) => {
    const known = written[`${lesson.name}/${name}`];
    const text = mine?.[name];
    if (known === undefined || text === undefined) return false;
    return known.written !== known.shipped && hashOf(text) !== known.shipped;
  });
};

/** What the course changed in an exercise; where the text is not known from which the learner started, beside theirs. */
export const compareStarts = async (dir: string, lesson: Lesson): Promise<readonly ComparedFile[]> => {
  const [starts, now] = await Promise.all([readStarts(dir), readStart(lesson)]);
  return await Promise.all(
    Object.entries(now).map(async ([name, answer]): Promise<ComparedFile> => {
      const start = starts[`${lesson.name}/${name}`];
      const mine = start ?? (await readFile(path.join(exerciseFolder(dir, lesson), name), 'utf8').catch(() => null));
      return { name, mine, answer };
    }),
  );
};
