import path from 'node:path';
import type { Course } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import type { Result } from '../core/message.ts';
import { newProgress, type Progress } from '../core/progress.ts';
import { checkFolder, writeFolder, type FolderChange } from '../course/learner-folder.ts';
import { saveProgress, STORE } from '../store/progress-file.ts';
import { openHome, type Home } from './home.ts';
import { lessonReadme } from './lesson-readme.ts';

export interface CreateRequest {
  readonly dir: string;
  readonly course: Course;
  readonly language: Language;
  readonly packageFolder: string;
}

export interface Created extends FolderChange {
  readonly home: Home;
  readonly isNew: boolean;
}

/** Makes the learner's folder, or completes the one that is there; the language becomes the given one. */
export const createFolder = async ({
  dir,
  course,
  language,
  packageFolder,
}: CreateRequest): Promise<Result<Created>> => {
  const kind = await checkFolder(dir, STORE);
  if (!kind.ok) return kind;
  const written = await writeFolder({
    dir,
    course,
    dist: path.join(packageFolder, 'dist'),
    readme: (lesson) => lessonReadme(lesson, language),
  });
  if (!written.ok) return written;
  const home = await openHome(dir, language);
  if (!home.ok) return home;
  const progress: Progress = kind.value === 'new' ? newProgress(language) : { ...home.value.progress, language };
  await saveProgress(dir, progress);
  return { ok: true, value: { ...written.value, isNew: kind.value === 'new', home: { ...home.value, progress } } };
};
