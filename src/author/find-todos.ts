import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { message } from '../core/message.ts';
import { authorTodosIn } from './author-todo.ts';
import type { Finding } from './findings.ts';

/** Every place of a lesson that its author has still to fill in, each a finding of its own. */
export const findTodos = async (
  course: Course,
  { spec: { id }, folder, solutionFolder }: Lesson,
): Promise<readonly Finding[]> => {
  const fixes = ['wrong-fixes', 'right-fixes'].map((kind) => path.join(course.folder, 'test', kind, id));
  const findings: Finding[] = [];
  for (const place of [folder, solutionFolder, ...fixes]) {
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((each) => each.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(place, entry.name);
      const at = path.relative(course.folder, file).split(path.sep).join('/');
      for (const { line, text } of authorTodosIn(await readFile(file, 'utf8')))
        findings.push({ lesson: id, message: message('author.to-fill', { file: at, line, text }) });
    }
  }
  return findings;
};
