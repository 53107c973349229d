import path from 'node:path';
import { verifyCourse } from '../../author/verify.ts';
import type { Proof, VerifyReport } from '../../author/findings.ts';
import { message } from '../../core/message.ts';
import { openCourse } from '../../course/open-course.ts';
import { sentence, words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { optionOf } from '../surroundings.ts';
import { printJson, type Context } from '../context.ts';
import { Stop } from '../stop.ts';

const TIMES = 10;
const TIMES_QUICK = 3;

/** Proves that a course is sound; 4 when it is not. */
export const run: Command = async (context) => {
  const { args, cwd, signal, json, version } = context;
  const [action, dir] = args.positionals;
  if (action !== 'verify') throw new Stop({ message: message('args.author-what') });
  const opened =
    dir === undefined
      ? { ok: true as const, value: context.course }
      : await openCourse(path.resolve(cwd, dir), version);
  if (!opened.ok) throw new Stop(opened.problem, 4);
  const report = await verifyCourse({
    course: opened.value,
    times: args.options['quick'] === true ? TIMES_QUICK : TIMES,
    jobs: Number(optionOf(args, 'jobs') ?? 1),
    signal,
    proved: (proof) => {
      if (!json) context.print(`${proofLine(context, proof)}\n`);
    },
  });
  if (json) printJson(context, jsonOf(context, report));
  else printEnd(context, report);
  return report.sound ? 0 : 4;
};

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
  for (const { lesson, message: found } of findings)
    print(` ${look.theme.bad(look.glyphs.fail)} ${lesson ?? ''}: ${sentence(look, found)}\n`);
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
