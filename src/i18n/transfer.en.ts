/** What is said about taking everything to another machine, in English. */
export const transferEn = {
  'export.done':
    'Wrote {file}: your progress, answers to {answers} {answers|exercise|exercises}, {attempts} {attempts|attempt|attempts}.',
  'export.next': 'Take it to another machine and type `npx async-course import FILE` there.',
  'export.in-the-way': '{file} is there already, and it is no export of this course. Name another file.',
  'export.cannot-write':
    '{file} cannot be written ({error}). Name a file where you may write: `npx async-course export FILE`.',

  'import.which': 'Which file? `npx async-course import FILE`, with a file that `npx async-course export` wrote.',
  'import.missing':
    'There is no file {file}. `npx async-course export` writes one, on the machine where your answers are.',
  'import.unreadable': '{file} cannot be read ({error}). Nothing was changed.',
  'import.not-ours': '{file} is no export of this course. Nothing was changed. `npx async-course export` writes one.',
  'import.damaged':
    '{file} is damaged, or only a part of it is there. Nothing was changed. Copy it again from where it was written.',
  'import.newer':
    '{file} was written by a newer version of this course. Nothing was changed. Use the newer version: `npx async-course@latest`.',
  'import.sure':
    'Your {n|answer|answers} to {ids} would be replaced. Nothing was changed. With `--yes` the file’s {n|takes its|take their} place, and {n|yours is|yours are} kept as {n|an attempt|attempts}.',
  'import.written': 'From the file: {ids}.',
  'import.replaced':
    'Replaced by the file: {ids}. What you had there is an attempt now; `npx async-course attempts ID` puts it back.',
  'import.kept': 'Left as {n|it is, since it goes|they are, since they go} on from what the file has: {ids}.',
  'import.unknown': 'Not in this version of the course: {ids}. What the file has of {n|it|them} is kept all the same.',
  'import.done': '{dir} has it all: {done} of {total} exercises done.',

  'help.command.export': 'writes your progress, attempts and answers into one file',
  'help.command.import': 'takes in a file that `export` wrote, into your folder or a new one; nothing of yours is lost',
  'help.option.yes': 'replaces answers that differ; yours are kept as attempts',
};
