import type { Answer } from '../core/answer.ts';
import type { Lesson } from '../core/course.ts';
import { hashOf } from '../store/attempts.ts';
import { readStarts, saveStarts } from '../store/starts.ts';
import { readWritten, saveWritten } from '../store/written-files.ts';

/** The learner works from the exercise as the course has it now: what was there before is no news any more. */
export const noteStart = async (dir: string, lesson: Lesson, start: Answer): Promise<void> => {
  const [written, starts] = await Promise.all([readWritten(dir), readStarts(dir)]);
  const named = Object.entries(start).map(([name, text]) => [`${lesson.name}/${name}`, text] as const);
  const hashes = named.map(([file, text]) => [file, { written: hashOf(text), shipped: hashOf(text) }] as const);
  await saveWritten(dir, { ...written, ...Object.fromEntries(hashes) });
  await saveStarts(dir, { ...starts, ...Object.fromEntries(named) });
};
