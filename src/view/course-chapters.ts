import type { Course } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { exerciseOf, type Progress } from '../core/progress.ts';
import type { ListChapter, ListRow } from './list.ts';

/** The course as the list shows it; `current` is the exercise where the learner stands. */
export const courseChapters = (
  { chapters, lessons }: Course,
  progress: Progress | null,
  current: string | null,
  language: Language,
): readonly ListChapter[] => {
  const statusOf = (id: string): ListRow['status'] => {
    if (progress !== null && exerciseOf(progress, id).status === 'done') return 'done';
    return id === current ? 'current' : 'pending';
  };
  return chapters.map((chapter) => {
    const rows = lessons
      .filter((lesson) => lesson.chapter.name === chapter.name)
      .map(({ spec: { id, minutes }, number, texts }) => ({
        number,
        id,
        title: texts[language].title,
        minutes,
        status: statusOf(id),
      }));
    const done = rows.filter(({ status }) => status === 'done').length;
    return { number: chapter.number, title: chapter.texts[language].title, rows, done, all: rows.length };
  });
};
