/**
 * What a learner has written for an exercise: the text of each file by its path inside the exercise's folder, with `/`.
 * `exercise.ts` is always among them.
 */
export type Answer = Readonly<Record<string, string>>;

/** Whether these files are all there with just this text. What else is there does not matter. */
export const includesAnswer = (mine: Answer, wanted: Answer): boolean =>
  Object.entries(wanted).every(([name, text]) => Object.hasOwn(mine, name) && mine[name] === text);
