import type { Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { say } from '../i18n/translate.ts';

/** What stands beside the exercise in the learner's folder, to be read in the editor. */
export const lessonReadme = (lesson: Lesson, language: Language): string => {
  const { title, story, question } = lesson.texts[language];
  const { id } = lesson.spec;
  const words = [
    `# ${title}`,
    story,
    `## ${say(language, 'readme.question')}`,
    question,
    `## ${say(language, 'readme.how')}`,
    say(language, 'readme.steps', { id }),
  ];
  return `${words.join('\n\n')}\n`;
};
