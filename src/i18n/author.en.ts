/** What the course author's kit says, in English. */
export const authorEn = {
  'args.author-what':
    'Type `npx async-course author new CHAPTER ID` for a new lesson, or `npx async-course author verify [DIR] [ID…]` to have a course, or some of its lessons, proved.',
  'args.author-new':
    'Type `npx async-course author new CHAPTER ID`: the chapter that the lesson belongs to, and the name that it keeps for ever, such as `slow-log`.',
  'author.unknown-chapter':
    'There is no chapter `{word}`. There are {chapters}. A new chapter is made by hand: a folder `lessons/{folder}-NAME` with `chapter.json`, `en.md` and `ko.md` as in `lessons/{last}`.',
  'author.bad-id':
    '`{id}` cannot be an id: small letters, digits and single hyphens, a letter first, such as `slow-log`.',
  'author.bad-id.near':
    '`{id}` cannot be an id: small letters, digits and single hyphens, a letter first. Perhaps `{near}`?',
  'author.id-taken': 'There is a lesson `{id}` already: {folder}. Choose another id.',
  'author.number-taken':
    'Number {number} is taken by {folder}. Number {free} is free; without `--number` it is chosen by itself.',
  'author.number-too-big': 'Lessons are numbered up to {most}; {number} is more.',
  'author.installed':
    'The course in {folder} is an installed package: the next installation would remove a lesson that is made there. Do it in a checkout of the course, or name the folder of your own course with `--course DIR`.',
  'author.in-the-way':
    '{folder} is there already, and nothing is overwritten. Remove it, or choose another id than `{id}`.',
  'author.cannot-write':
    'Nothing was made: it is not possible to write in {folder} ({error}). Name a folder of your own with `--course DIR`.',
  'author.to-fill': '{file}:{line} is still to be written: {text}',
  'author.new.made':
    'Lesson {number}, `{id}`, is made: {files} {files|file|files}, {todos} {todos|place|places} that say `TODO(author)`.',
  'author.new.apart':
    'Number {number} stands apart from its chapter: lessons follow each other by their numbers, whatever chapter they are in. For another place, rename the folders in `lessons/` and `solutions/`, while nobody has begun it yet.',
  'author.new.keep':
    'What is there is a small pitfall with its answers, and proves already. Make it yours: the exercise, its solution, the rules in `lesson.json`, at least five wrong fixes and four right ones.',
  'author.new.fill': 'Write both languages. `{command}` names each `TODO(author)` that is left, and judges every file.',
  'author.new.guide': '`lessons/README.md` says what a lesson needs, and lists the rules and the facts.',
  'author.no-todo': '{file} has no `// TODO` that says where to look.',
  'author.todo-left': 'The solution’s {file} still says TODO.',
  'author.no-solution': 'There is no solution in {file}.',
  'author.stray-file': '{file} does not belong here. Remove it, or name it like the others.',
  'author.headings-differ':
    'The heading “{heading}” is in only one of {one} and {other}. Both languages need the same headings.',
  'author.story-too-long': 'The story of {file} takes {lines} lines; {most} fit a screen of 80 × 24.',
  'author.wide-row':
    'Line {line} of {file} takes {columns} columns; code and drawings have {most} on a screen of 80 × 24, and what is wider is wrapped.',
  'author.bad-glossary': 'The glossary cannot be read: {file}, at {key}: wanted is {wanted}.',
  'author.not-in-glossary': 'Line {line} of {file} says “{wrong}”; the glossary has “{right}”.',
  'author.term-missing':
    'The English of {file} speaks of “{term}”, and {file} has none of the words that the glossary has for it: {words}.',
  'author.no-words': '{file} has no `## When {id}`, and there are no general words for it.',
  'author.few-wrong-fixes': 'There are {count} wrong fixes in `test/wrong-fixes/{id}`; {fewest} are the fewest.',
  'author.no-diagnosis': '{file} does not name its diagnosis: begin it with `// diagnosis: ID`.',
  'author.unknown-rule': '{file} says that it fails `{rule}`, which is no rule of this lesson.',
  'author.wrong-verdict': 'The verdict was {status} ({seen}), and should be {wanted}.',
  'author.wrong-rules': 'It failed {seen}, and should fail exactly {wanted}.',
  'author.wrong-diagnosis': 'The diagnosis was {seen}, and should be {wanted}.',
  'author.otherwise': '{seen} It was so once, and as claimed twice.',
  'author.without-diagnosis': 'It failed without a diagnosis.',
  'author.aborted': 'It was not finished.',
  'author.idle': 'idle',
  'author.busy': 'under load',
  'author.running': 'Judging {ids} · {done} of {all} files done',
  'author.lesson.idle': '{id}, on the machine as it is: {held} of {tried} files as they should be',
  'author.lesson.busy': '{id}, on a busy machine: {held} of {tried} files as they should be',
  'author.table.lesson': 'lesson',
  'author.table.exercise': 'exercise',
  'author.table.solution': 'solution',
  'author.table.wrong': 'wrong',
  'author.table.right': 'right',
  'author.table.verdicts': 'verdicts',
  'author.table.open': 'open',
  'author.table.seconds': 's',
  'author.row.sound':
    '{id} is sound. The exercise failed rightly {exercise} {exercise|time|times}, the solution passed {solution} {solution|time|times}; {wrong} wrong fixes were caught, {right} right ones passed. {verdicts} verdicts, {inconclusive} inconclusive, {seconds} seconds.',
  'author.row.unsound':
    '{id} is not sound. The exercise failed rightly {exercise} of {exerciseTried} times, the solution passed {solution} of {solutionTried} times; {wrong} of {wrongTried} wrong fixes were caught, {right} of {rightTried} right ones passed. {verdicts} verdicts, {inconclusive} inconclusive, {seconds} seconds.',
  'author.sound':
    'The course is sound: {lessons} {lessons|exercise|exercises}, {wrong} wrong fixes, {right} right fixes, {runs} verdicts in {seconds} s, {inconclusive} of them inconclusive and asked again.',
  'author.unsound':
    'The course is not sound: {broken} {broken|thing|things} to mend, after {runs} verdicts in {seconds} s.',
} as const;
