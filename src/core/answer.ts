/**
 * What a learner has written for an exercise: the text of each file by its path inside the exercise's folder, with `/`.
 * `exercise.ts` is always among them.
 */
export type Answer = Readonly<Record<string, string>>;

/** Whether these files are all there with just this text. What else is there does not matter. */
export const includesAnswer = (mine: Answer, wanted: Answer): boolean =>
  Object.entries(wanted).every(([name, text]) => Object.hasOwn(mine, name) && mine[name] === text);

/** A path that stays inside its folder, and that a person can read; folders whose names begin with a point are nobody's work. */
export const isAnswerPath = (name: string): boolean =>
  name.length <= MOST_LETTERS &&
  !/[\\\p{Cc}]/u.test(name) &&
  name.split('/').every((part) => part !== '' && !part.startsWith('.'));

const MOST_LETTERS = 200;
