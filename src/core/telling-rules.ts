import type { LessonSpec } from './lesson.ts';
import type { RuleId } from './rules/index.ts';

/** Whether the work was done, and with what result, is asked in nearly every exercise: it is what shows a mistake only where nothing else does. */
const general: readonly RuleId[] = ['returns', 'work-done', 'uses'];

/** The rules by which an exercise's own mistake is seen, in the order in which the lesson has them. */
export const tellingRules = ({ rules, failsWith }: Pick<LessonSpec, 'rules' | 'failsWith'>): readonly RuleId[] => {
  const failed = rules.map(({ rule }) => rule).filter((rule) => failsWith.includes(rule));
  const special = failed.filter((rule) => !general.includes(rule));
  return special.length === 0 ? failed : special;
};
