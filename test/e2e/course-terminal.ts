import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { createFolder } from '../../src/app/create-folder.ts';
import type { Lesson } from '../../src/core/course.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { MAIN } from './cli.ts';
import { openTmux, type TmuxTerminal } from './tmux.ts';

export interface Learner {
  readonly dir: string;
  readonly lessons: readonly Lesson[];
  /** The learner's file of an exercise, and the course's own answer to it. */
  readonly fileOf: (id: string) => string;
  readonly answerTo: (id: string) => string;
}

/** A course folder that somebody has just been given. */
export const learner = async (context: TestContext): Promise<Learner> => {
  const dir = path.join(await temporaryFolder(context), 'course');
  const opened = await openCourse(process.cwd(), '0');
  assert.ok(opened.ok);
  const course = opened.value;
  assert.ok((await createFolder({ dir, course, language: 'en', packageFolder: process.cwd() })).ok);
  const lessonOf = (id: string): Lesson => {
    const lesson = course.lessons.find(({ spec }) => spec.id === id);
    assert.ok(lesson !== undefined, `there is no exercise ${id}`);
    return lesson;
  };
  return {
    dir,
    lessons: course.lessons,
    fileOf: (id) => path.join(dir, lessonOf(id).name, 'exercise.ts'),
    answerTo: (id) => path.join(lessonOf(id).solutionFolder, 'exercise.ts'),
  };
};

export interface CourseTerminalRequest {
  readonly dir: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  /** `NAME=value` as the shell reads it. */
  readonly environment?: readonly string[];
  /** Started by hand in a shell that knows Ctrl-Z and `fg`; nothing is said at its end. */
  readonly interactive?: boolean;
  /** A program that starts the course, with its own arguments. */
  readonly under?: readonly string[];
}

/** What stands on the shell's screen when the course has left it as it was found. */
export const RESTORED = 'the terminal is as it was, exit code';

/** The course in a terminal of its own; when it ends, the shell says whether its terminal works as before. */
export const openCourseTerminal = async (
  context: TestContext,
  { dir, args = [], columns = 80, rows = 24, environment = [], under = [], interactive = false }: CourseTerminalRequest,
): Promise<TmuxTerminal> => {
  const unset = ['CI', 'NO_COLOR', 'FORCE_COLOR', 'VISUAL', 'EDITOR', 'TERM_PROGRAM', 'LC_ALL'].map(
    (name) => `-u ${name}`,
  );
  const words = [
    'env',
    ...unset,
    'LANG=en_US.UTF-8',
    ...environment,
    ...[...under, process.execPath, MAIN].map(quoted),
  ];
  const course = [...words, '--dir', quoted(dir), ...args.map(quoted)].join(' ');
  const command = `modes=$(stty -g); ${course}; code=$?; [ "$(stty -g)" = "$modes" ] && echo "${RESTORED} $code"; cat`;
  const terminal = await openTmux({
    command: interactive ? 'PS1="$ " exec sh -i' : command,
    cwd: path.dirname(dir),
    columns,
    rows,
  });
  context.after(async () => await terminal.close());
  if (interactive) await terminal.press(course, 'Enter');
  return terminal;
};

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
