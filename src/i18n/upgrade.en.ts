/** What is said when the course has become another one since the folder was written, in English. */
export const upgradeEn = {
  'home.other-version':
    'This folder was written by version {old} of the course, and this is {version}. `npx async-course init {dir}` brings it up to date and changes nothing of yours.',
  'show.newer-start':
    'The course has changed this exercise since you began: `npx async-course diff {id} --start` shows what, `npx async-course reset {id}` brings it and keeps your file.',
  'diff.start.title': 'The exercise as it came to you, and as it comes now',
  'diff.start.title.file': '{file}: as it came to you, and as it comes now',
  'diff.start.before': 'before',
  'diff.start.now': 'now',
  'diff.start.row.before': 'Before, line {line}: {text}',
  'diff.start.row.now': 'Now, line {line}: {text}',
  'diff.start.equal': 'The exercise comes as it came to you.',
  'help.option.start': 'what the course has changed in the exercise since you began',
};
