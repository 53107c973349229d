import path from 'node:path';
import type { Args } from './args.ts';
import { Stop } from './stop.ts';
import { chapterId, chapterNamed } from '../core/chapter-id.ts';
import type { ChapterHead, Course, Lesson } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { message, type MessageValues, type Problem } from '../core/message.ts';
import { nearest } from '../core/nearest.ts';
import { resumeAt } from '../core/progress.ts';
import { runtimeProblem } from '../core/runtime-problem.ts';
import { findHome, openHome, type Home } from '../app/home.ts';
import { openCourse } from '../course/open-course.ts';
import { exerciseFile, folderVersion } from '../course/learner-folder.ts';
import { hasRuntime, type RuntimeName } from '../sandbox/runtime.ts';
import { openLook, sentence, words, type Look } from '../view/look.ts';
import { languageOf } from '../core/language-of.ts';
import { optionOf, type Surroundings } from './surroundings.ts';

export interface Context extends Surroundings {
  readonly args: Args;
  readonly language: Language;
  readonly look: Look;
  readonly json: boolean;
  readonly course: Course;
  /** The learner's folder; null when there is none yet. */
  readonly home: Home | null;
}

/** Opens what nearly every command needs: the course, the learner's folder, the language. */
export const openContext = async (args: Args, surroundings: Surroundings): Promise<Context> => {
  const { cwd, environment, terminal, packageFolder, version } = surroundings;
  const courseFolder = path.resolve(cwd, optionOf(args, 'course') ?? packageFolder);
  const guess = languageOf(optionOf(args, 'lang'), environment);
  const [opened, dir] = await Promise.all([openCourse(courseFolder, version), findHome(cwd, optionOf(args, 'dir'))]);
  if (!opened.ok) throw new Stop(opened.problem, 4);
  const home = dir === null ? null : await openHome(dir, guess);
  if (home !== null && !home.ok) throw new Stop(home.problem);
  await refuseMissingRuntime(args);
  const language = optionOf(args, 'lang') === undefined ? (home?.value.progress.language ?? guess) : guess;
  const look = openLook(language, terminal);
  const notice = home?.value.notice ?? null;
  if (home !== null) await sayOtherVersion(home.value.dir, args, surroundings, look);
  // The interactive course says it on its own screen.
  if (notice !== null && args.command !== 'start') surroundings.warn(`${sentence(look, notice)}\n`);
  return {
    ...surroundings,
    args,
    language,
    look,
    json: args.options['json'] === true || args.options['reporter'] === 'json',
    course: opened.value,
    home: home?.value ?? null,
  };
};

/** These bring the folder up to date themselves. */
const bringing = ['start', 'init', 'import'];

const sayOtherVersion = async (dir: string, args: Args, { version, warn }: Surroundings, look: Look): Promise<void> => {
  if (bringing.includes(args.command) || args.options['course'] !== undefined) return;
  const old = await folderVersion(dir);
  if (old !== null && old !== version) warn(`${words(look, 'home.other-version', { old, version, dir })}\n`);
};

export const runtimeOf = (args: Args): { readonly runtime?: RuntimeName } => {
  const given = optionOf(args, 'runtime');
  return given === 'node' || given === 'deno' ? { runtime: given } : {};
};

export const otherRuntime = ({ args }: Context, { spec }: Lesson): Problem | null =>
  runtimeProblem(spec, runtimeOf(args).runtime ?? 'node');

/** What the exercise cannot be done with is said before anything is begun. */
export const refuseOtherRuntime = (context: Context, lesson: Lesson): void => {
  const problem = otherRuntime(context, lesson);
  if (problem !== null) throw new Stop(problem);
};

/** Asked for by name and not there: better said now than as a program that never starts. */
const refuseMissingRuntime = async (args: Args): Promise<void> => {
  const { runtime } = runtimeOf(args);
  if (runtime !== undefined && !(await hasRuntime(runtime))) throw stop('args.no-runtime', { runtime });
};

const stop = (key: string, values: MessageValues = {}): Stop => new Stop({ message: message(key, values) });

/** The lesson that an id (or its number) names. */
export const lessonNamed = (course: Course, word: string): Lesson => {
  const found = lessonFound(course, word);
  if (found !== null) return found;
  const chapter = chapterNamed(course, word);
  if (chapter !== null) throw stop('args.chapter-here', { word, chapter: chapterId(chapter) });
  const near = nearest(
    word,
    course.lessons.map(({ spec }) => spec.id),
  );
  throw near === null ? stop('args.unknown-id', { word }) : stop('args.unknown-id.near', { word, near });
};

/** What `show` can show: an exercise, or a whole chapter. An exercise has the first claim on its name. */
export const shownNamed = (course: Course, word: string): Lesson | ChapterHead => {
  const found = lessonFound(course, word) ?? chapterNamed(course, word);
  if (found !== null) return found;
  const chapters = course.chapters.map(chapterId);
  const near = nearest(word, [...course.lessons.map(({ spec }) => spec.id), ...chapters]);
  const [first = '', last = first] = [chapters.at(0), chapters.at(-1)];
  // To the number of a chapter that is not there all others are near.
  if (near === null || chapters.includes(near)) throw stop('args.unknown-shown', { word, first, last });
  throw stop('args.unknown-shown.near', { word, near, first });
};

const lessonFound = ({ lessons }: Course, word: string): Lesson | null =>
  lessons.find(
    ({ spec, name, number }) => spec.id === word || name === word || String(number) === word.replace(/^0+/, ''),
  ) ?? null;

/** The lesson of the first positional, else the one where the learner stands. */
export const lessonHere = ({ args, course, home }: Context): Lesson => {
  const [word] = args.positionals;
  if (word !== undefined) return lessonNamed(course, word);
  const ids = course.lessons.map(({ spec }) => spec.id);
  const id = (home === null ? null : resumeAt(home.progress, ids)) ?? ids.at(home === null ? 0 : -1);
  return lessonNamed(course, id ?? '');
};

/** The learner's folder, or a sentence about how to get one. */
export const homeNeeded = ({ home, args, cwd }: Context): Home => {
  if (home !== null) return home;
  const given = optionOf(args, 'dir');
  throw given === undefined ? stop('home.none') : stop('home.none-there', { dir: path.resolve(cwd, given) });
};

/** The learner's file for a lesson, or the one that `--file` names. */
export const fileFor = (context: Context, lesson: Lesson): string => {
  const given = optionOf(context.args, 'file');
  return given === undefined ? exerciseFile(homeNeeded(context).dir, lesson) : path.resolve(context.cwd, given);
};

export const printJson = ({ print }: Surroundings, value: unknown): void => print(`${JSON.stringify(value)}\n`);
