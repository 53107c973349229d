/** What the course author's kit says, in English. */
export const authorEn = {
  'args.author-what': 'Type `npx async-course author verify [DIR]` to have a course proved.',
  'author.no-todo': '{file} has no `// TODO` that says where to look.',
  'author.todo-left': 'The solution’s {file} still says TODO.',
  'author.no-solution': 'There is no solution in {file}.',
  'author.stray-file': '{file} does not belong here. Remove it, or name it like the others.',
  'author.headings-differ':
    'The heading “{heading}” is in only one of {one} and {other}. Both languages need the same headings.',
  'author.story-too-long': 'The story of {file} takes {lines} lines; {most} fit a screen of 80 × 24.',
  'author.wide-row':
    'Line {line} of {file} takes {columns} columns; code and drawings have {most} on a screen of 80 × 24, and what is wider is wrapped.',
  'author.misspelled': '{file} says “{wrong}”; the glossary has “{right}”.',
  'author.no-words': '{file} has no `## When {id}`, and there are no general words for it.',
  'author.few-wrong-fixes': 'There are {count} wrong fixes in `test/wrong-fixes/{id}`; {fewest} are the fewest.',
  'author.no-diagnosis': '{file} does not name its diagnosis: begin it with `// diagnosis: ID`.',
  'author.unknown-rule': '{file} says that it fails `{rule}`, which is no rule of this lesson.',
  'author.wrong-verdict': 'The verdict was {status} ({seen}), and should be {wanted}.',
  'author.wrong-rules': 'It failed {seen}, and should fail exactly {wanted}.',
  'author.wrong-diagnosis': 'The diagnosis was {seen}, and should be {wanted}.',
  'author.without-diagnosis': 'It failed without a diagnosis.',
  'author.aborted': 'It was not finished.',
  'author.inconclusive': '{n} inconclusive',
  'author.idle': 'idle',
  'author.busy': 'under load',
  'author.sound':
    'The course is sound: {lessons} exercises, {wrong} wrong fixes, {right} right fixes, {runs} verdicts, {inconclusive} of them inconclusive and asked again.',
  'author.unsound': 'The course is not sound: {broken} {broken|thing|things} to mend, after {runs} verdicts.',
} as const;
