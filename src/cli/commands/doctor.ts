import { examine } from '../../app/doctor/examine.ts';
import type { DoctorFinding } from '../../app/doctor/finding.ts';
import { sentence } from '../../view/look.ts';
import { hang } from '../../view/width.ts';
import type { Command } from '../command.ts';
import { printJson, runtimeOf, type Context } from '../context.ts';

/** What the course depends on here, and what to do about each; 1 when something keeps it from working. */
export const run: Command = async (context) => {
  const { args, cwd, environment, home, json, look, signal, terminal } = context;
  const findings = await examine({
    dir: home?.dir ?? cwd,
    runtime: runtimeOf(args).runtime ?? 'node',
    terminal,
    environment,
    signal,
    found: (finding) => {
      if (!json) context.print(`${line(context, finding)}\n`);
    },
  });
  if (json)
    printJson(context, {
      schema: 1,
      findings: findings.map((finding) => ({ ...finding, message: sentence(look, finding.message) })),
    });
  return findings.some(({ status }) => status === 'bad') ? 1 : 0;
};

const line = ({ look }: Context, { status, message }: DoctorFinding): string => {
  const { theme, glyphs } = look;
  const icon = { good: theme.good(glyphs.pass), note: theme.warn(glyphs.unsure), bad: theme.bad(glyphs.fail) }[status];
  return hang(` ${icon} `, sentence(look, message), look.width).join('\n');
};
