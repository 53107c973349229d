import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, Proof, VerifyReport } from '../../author/findings.ts';
import { verifyCourse } from '../../author/verify.ts';
import type { Course, Lesson } from '../../core/course.ts';
import { openCourse } from '../../course/open-course.ts';
import { sentence, words } from '../../view/look.ts';
import { hang } from '../../view/width.ts';
import type { Command } from '../command.ts';
import { lessonNamed, printJson, type Context } from '../context.ts';
import { INTERRUPTED, Stop } from '../stop.ts';
import { optionOf } from '../surroundings.ts';

const TIMES = 10;
const TIMES_QUICK = 3;

/** Proves that a course, or some of its lessons, is sound; 1 when it is not, 4 when it cannot even be read. */
export const run: Command = async (context) => {
  const { args, signal, json } = context;
  const { course, lessons } = await chosen(context);
  const quick = args.options['quick'] === true;
  const report = await verifyCourse({
    course,
    lessons,
    times: quick ? TIMES_QUICK : TIMES,
    underLoad: !quick,
    jobs: Number(optionOf(args, 'jobs') ?? 1),
    signal,
    found: (finding) => {
      if (!json) context.print(`${findingLine(context, finding)}\n`);
    },
    proved: (proof) => {
      if (!json) context.print(`${proofLine(context, proof)}\n`);
    },
  });
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

const findingLine = ({ look }: Context, { lesson, message }: Finding): string =>
  hang(
    ` ${look.theme.bad(look.glyphs.fail)} `,
    `${lesson === null ? '' : `${lesson}: `}${sentence(look, message)}`,
    look.width,
  ).join('\n');

const proofLine = ({ look }: Context, proof: Proof): string => {
  const { theme, glyphs } = look;
  const icon = proof.wrong === null ? theme.good(glyphs.pass) : theme.bad(glyphs.fail);
  const open =
    proof.inconclusive > 0 ? theme.warn(` ${words(look, 'author.inconclusive', { n: proof.inconclusive })}`) : '';
  const wrong = proof.wrong === null ? '' : `\n     ${sentence(look, proof.wrong)}`;
  const load = words(look, proof.load === 'idle' ? 'author.idle' : 'author.busy');
  return ` ${icon} ${proof.lesson.padEnd(18)} ${proof.file} ${theme.dim(`· ${load} · ${proof.runs}×`)}${open}${wrong}`;
};

const printEnd = ({ look, print }: Context, { findings, proofs, sound }: VerifyReport): void => {
  const count = (kind: Proof['kind']): number =>
    new Set(proofs.filter((proof) => proof.kind === kind).map(({ file }) => file)).size;
  const values = {
    lessons: count('exercise'),
    wrong: count('wrong-fix'),
    right: count('right-fix'),
    runs: proofs.reduce((sum, { runs }) => sum + runs, 0),
    inconclusive: proofs.reduce((sum, { inconclusive }) => sum + inconclusive, 0),
    broken: findings.length + proofs.filter(({ wrong }) => wrong !== null).length,
  };
  print(`\n ${words(look, sound ? 'author.sound' : 'author.unsound', values)}\n`);
};

const jsonOf = ({ look }: Context, { findings, proofs, sound }: VerifyReport): object => ({
  schema: 1,
  sound,
  findings: findings.map(({ lesson, message: found }) => ({ lesson, message: sentence(look, found) })),
  proofs: proofs.map((proof) => ({ ...proof, wrong: proof.wrong === null ? null : sentence(look, proof.wrong) })),
});
