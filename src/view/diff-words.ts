import type { MessageKey } from '../i18n/translate.ts';

/** What the two sides of a difference are called. */
export interface DiffWords {
  readonly title: MessageKey;
  readonly titleOfFile: MessageKey;
  readonly mine: MessageKey;
  readonly answer: MessageKey;
  readonly rowOfMine: MessageKey;
  readonly rowOfAnswer: MessageKey;
  readonly equal: MessageKey;
}

/** The learner's file and a good answer. */
export const answerWords: DiffWords = {
  title: 'diff.title',
  titleOfFile: 'diff.title.file',
  mine: 'diff.mine',
  answer: 'diff.answer',
  rowOfMine: 'diff.row.mine',
  rowOfAnswer: 'diff.row.answer',
  equal: 'diff.equal',
};

/** An exercise as it came to the learner, and as the course has it now. */
export const startWords: DiffWords = {
  title: 'diff.start.title',
  titleOfFile: 'diff.start.title.file',
  mine: 'diff.start.before',
  answer: 'diff.start.now',
  rowOfMine: 'diff.start.row.before',
  rowOfAnswer: 'diff.start.row.now',
  equal: 'diff.start.equal',
};
