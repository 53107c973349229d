import type { Answer } from '../core/answer.ts';
import type { Lesson } from '../core/course.ts';
import { readWork } from '../course/answer-files.ts';
import { hashOf } from '../store/attempts.ts';
import type { WrittenHashes } from '../store/written-files.ts';

/** The files of an exercise's folder, and which of them are not as the course wrote them. */
export interface LearnersWork {
  readonly files: Answer;
  readonly changed: ReadonlySet<string>;
}

export const learnersWork = async (dir: string, lesson: Lesson, written: WrittenHashes): Promise<LearnersWork> => {
  const files = await readWork(dir, lesson);
  const changed = Object.entries(files)
    .filter(([name, text]) => written[`${lesson.name}/${name}`]?.written !== hashOf(text))
    .map(([name]) => name);
  return { files, changed: new Set(changed) };
};
