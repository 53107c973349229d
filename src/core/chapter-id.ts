import type { ChapterHead, Course } from './course.ts';

/** What a chapter is called on a command line. */
export const chapterId = ({ number }: Pick<ChapterHead, 'number'>): string => `chapter-${number}`;

/** By its id, its folder, or its folder's name without the number where only one has it; null when the word names none. */
export const chapterNamed = ({ chapters }: Pick<Course, 'chapters'>, word: string): ChapterHead | null => {
  const id = word.replace(/^chapter-0+(?=\d)/, 'chapter-');
  const exact = chapters.find((chapter) => chapterId(chapter) === id || chapter.name === word);
  if (exact !== undefined) return exact;
  const [only, ...more] = chapters.filter(({ name }) => name.replace(/^\d+-/, '') === word);
  return more.length === 0 ? (only ?? null) : null;
};
