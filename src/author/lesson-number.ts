import type { ChapterHead, Course } from '../core/course.ts';

/** The number after the lessons up to this chapter; where the next chapter leaves none free, the one after all lessons. */
export const nextNumber = (course: Course, chapter: ChapterHead): number => {
  const { before, behind } = neighbours(course, chapter);
  const taken = new Set(course.lessons.map(({ number }) => number));
  for (let number = before + 1; number < behind; number++) if (!taken.has(number)) return number;
  return Math.max(0, ...taken) + 1;
};

/** A lesson of this number does not lie between the chapters before and behind: in the course's order it is apart from its own. */
export const standsApart = (course: Course, chapter: ChapterHead, number: number): boolean => {
  const earlier = course.lessons.filter((lesson) => lesson.chapter.number < chapter.number);
  const { behind } = neighbours(course, chapter);
  return number > behind || number < Math.max(0, ...earlier.map((lesson) => lesson.number));
};

const neighbours = (
  { lessons }: Course,
  { number }: ChapterHead,
): { readonly before: number; readonly behind: number } => {
  const upTo = lessons.filter(({ chapter }) => chapter.number <= number);
  const later = lessons.filter(({ chapter }) => chapter.number > number);
  return {
    before: Math.max(0, ...upTo.map((lesson) => lesson.number)),
    behind: Math.min(Infinity, ...later.map((lesson) => lesson.number)),
  };
};
