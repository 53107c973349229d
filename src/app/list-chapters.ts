import type { Course } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { exerciseOf, resumeAt, type Progress } from '../core/progress.ts';
import type { ListChapter } from '../view/list.ts';

/** The course as the list shows it. */
export const listChapters = (course: Course, progress: Progress | null, language: Language): readonly ListChapter[] => {
  const current =
    progress === null
      ? null
      : resumeAt(
          progress,
          course.lessons.map(({ spec }) => spec.id),
        );
  return course.chapters.map((chapter) => ({
    number: chapter.number,
    title: chapter.texts[language].title,
    rows: course.lessons
      .filter((lesson) => lesson.chapter.name === chapter.name)
      .map(({ spec, texts }) => ({
        id: spec.id,
        title: texts[language].title,
        minutes: spec.minutes,
        status:
          progress !== null && exerciseOf(progress, spec.id).status === 'done'
            ? ('done' as const)
            : spec.id === current
              ? ('current' as const)
              : ('pending' as const),
      })),
  }));
};
