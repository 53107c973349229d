import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ComparedFile } from '../core/compared-file.ts';
import type { Lesson } from '../core/course.ts';
import { exerciseFolder } from '../course/learner-folder.ts';

/** The learner's files beside those of the course's own answer. What the answer leaves as it came, it takes from the exercise. */
export const compareWithAnswer = async (dir: string, lesson: Lesson): Promise<readonly ComparedFile[]> => {
  const own = (await readdir(lesson.solutionFolder)).filter((name) => name.endsWith('.ts'));
  const names = [...new Set([...lesson.files, ...own.toSorted()])];
  return await Promise.all(
    names.map(async (name): Promise<ComparedFile> => {
      const folder = own.includes(name) ? lesson.solutionFolder : lesson.folder;
      const [mine, answer] = await Promise.all([
        readFile(path.join(exerciseFolder(dir, lesson), name), 'utf8').catch(() => null),
        readFile(path.join(folder, name), 'utf8'),
      ]);
      return { name, mine, answer };
    }),
  );
};
