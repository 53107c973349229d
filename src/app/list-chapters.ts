import type { Course } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { resumeAt, type Progress } from '../core/progress.ts';
import { courseChapters } from '../view/course-chapters.ts';
import type { ListChapter } from '../view/list.ts';

/** The course as the list shows it, with the exercise that it would go on with. */
export const listChapters = (course: Course, progress: Progress | null, language: Language): readonly ListChapter[] => {
  const ids = course.lessons.map(({ spec }) => spec.id);
  return courseChapters(course, progress, progress === null ? null : resumeAt(progress, ids), language);
};
