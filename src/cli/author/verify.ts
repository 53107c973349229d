import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { VerifyReport } from '../../author/findings.ts';
import { verifyCourse } from '../../author/verify.ts';
import type { Course, Lesson } from '../../core/course.ts';
import { openCourse } from '../../course/open-course.ts';
import { sentence, words } from '../../view/look.ts';
import { renderProofTable } from '../../view/proof-table.ts';
import { hang } from '../../view/width.ts';
import type { Command } from '../command.ts';
import { lessonNamed, printJson, type Context } from '../context.ts';
import { INTERRUPTED, Stop } from '../stop.ts';
import { optionOf } from '../surroundings.ts';
import { tellProofs } from './tell-proofs.ts';

const TIMES = { idle: 10, busy: 10 };
/** The machine as it is: what a busy one could get wrong is looked for by the whole proof, and by the soak. */
const TIMES_QUICK = { idle: 3, busy: 0 };

/** Proves that a course, or some of its lessons, is sound; 1 when it is not, 4 when it cannot even be read. */
export const run: Command = async (context) => {
  const { args, signal, json } = context;
  const { course, lessons } = await chosen(context);
  const telling = json ? null : tellProofs(context);
  const report = await verifyCourse({
    course,
    lessons,
    times: args.options['quick'] === true ? TIMES_QUICK : TIMES,
    jobs: Number(optionOf(args, 'jobs') ?? 1),
    signal,
    found: (finding) => telling?.found(finding),
    proved: (proof) => telling?.proved(proof),
    progress: (progress) => telling?.progress(progress),
  }).finally(() => telling?.close());
  if (signal.aborted) return INTERRUPTED;
  if (json) printJson(context, jsonOf(context, report));
  else printEnd(context, report);
  return report.sound ? 0 : 1;
};

interface Chosen {
  readonly course: Course;
  readonly lessons: readonly Lesson[];
}

/** `[DIR] [ID…]`: a first word that is no lesson of the course at hand may be the folder of another one. */
const chosen = async (context: Context): Promise<Chosen> => {
  const { args, cwd, course, version } = context;
  const [first, ...rest] = args.positionals.slice(1);
  if (first === undefined) return { course, lessons: course.lessons };
  const folder = path.resolve(cwd, first);
  if (course.lessons.some(({ spec }) => spec.id === first) || !(await looksLikeFolder(first, folder)))
    return { course, lessons: named(course, [first, ...rest]) };
  const opened = await openCourse(folder, version);
  if (!opened.ok) throw new Stop(opened.problem, 4);
  return { course: opened.value, lessons: rest.length === 0 ? opened.value.lessons : named(opened.value, rest) };
};

const named = (course: Course, ids: readonly string[]): readonly Lesson[] => [
  ...new Set(ids.map((word) => lessonNamed(course, word))),
];

const looksLikeFolder = async (word: string, folder: string): Promise<boolean> =>
  /[./\\]/.test(word) || (await stat(folder).catch(() => null))?.isDirectory() === true;

const printEnd = ({ look, print }: Context, { findings, proofs, rows, ms, sound }: VerifyReport): void => {
  const count = (part: 'wrong' | 'right'): number => rows.reduce((sum, row) => sum + row[part].tried, 0);
  const values = {
    lessons: rows.length,
    wrong: count('wrong'),
    right: count('right'),
    runs: rows.reduce((sum, { verdicts }) => sum + verdicts, 0),
    inconclusive: rows.reduce((sum, { inconclusive }) => sum + inconclusive, 0),
    broken: findings.length + proofs.filter(({ wrong }) => wrong !== null).length,
    seconds: Math.round(ms / 1000),
  };
  const end = hang(' ', words(look, sound ? 'author.sound' : 'author.unsound', values), look.width);
  print(`\n${[...renderProofTable(rows, look), '', ...end].join('\n')}\n`);
};

const jsonOf = ({ look }: Context, { findings, proofs, rows, ms, sound }: VerifyReport): object => ({
  schema: 1,
  sound,
  seconds: Math.round(ms / 100) / 10,
  lessons: rows,
  findings: findings.map(({ lesson, message: found }) => ({ lesson, message: sentence(look, found) })),
  proofs: proofs.map(({ wrong, otherwise, ...proof }) => ({
    ...proof,
    otherwise: otherwise === null ? null : sentence(look, otherwise),
    wrong: wrong === null ? null : sentence(look, wrong),
  })),
});
