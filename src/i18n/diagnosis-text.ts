import type { Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { message } from '../core/message.ts';
import { translate } from './translate.ts';

/** The lesson's own words for a diagnosis, else the general ones. */
export const diagnosisText = (lesson: Lesson, id: string, language: Language): string => {
  const { when } = lesson.texts[language];
  return (Object.hasOwn(when, id) ? when[id] : undefined) ?? translate(language, message(`diagnosis.${id}`));
};
