import { lessonJsonOf } from './lesson-json.ts';
import { exerciseSource, rightFixes, solutionSource, wrongFixes } from './sources.ts';
import { englishText, koreanText } from './texts.ts';

/** Folders of a lesson inside its course, with the files that each of them begins with. */
export interface SkeletonFolder {
  readonly folder: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** The lesson's own folder comes last: a course is read by what is in `lessons/`, and then everything else is there already. */
export const skeletonFolders = (chapter: string, name: string, id: string): readonly SkeletonFolder[] => [
  { folder: ['solutions', chapter, name], files: { 'exercise.ts': solutionSource } },
  { folder: ['test', 'wrong-fixes', id], files: wrongFixes },
  { folder: ['test', 'right-fixes', id], files: rightFixes },
  {
    folder: ['lessons', chapter, name],
    files: {
      'lesson.json': lessonJsonOf(id),
      'exercise.ts': exerciseSource,
      'en.md': englishText,
      'ko.md': koreanText,
    },
  },
];
