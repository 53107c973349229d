import path from 'node:path';
import { checkReport } from '../app/report.ts';
import { countStatuses, type Judged } from '../core/judged.ts';
import { message } from '../core/message.ts';
import { githubLine } from '../view/report/github.ts';
import { renderJunit } from '../view/report/junit.ts';
import type { Reporting } from '../view/report/reporting.ts';
import { tapBailOut, tapHead, tapPoint } from '../view/report/tap.ts';
import { words } from '../view/look.ts';
import { optionOf } from './surroundings.ts';
import { printJson, type Context } from './context.ts';
import { printVerdict } from './print-verdict.ts';
import { Stop } from './stop.ts';

/** Says what was judged, in one of the forms of `--reporter`, each part as soon as it is known. */
export interface Reporter {
  readonly begin?: (exercises: number) => void;
  readonly each?: (judged: Judged, number: number) => void;
  readonly end?: (all: readonly Judged[]) => void;
  /** Ctrl-C, before everything was judged. */
  readonly brokenOff?: () => void;
}

export const openReporter = (context: Context): Reporter => {
  const { args, course, language, print } = context;
  const asked = optionOf(args, 'reporter');
  if (args.options['json'] === true && asked !== undefined && asked !== 'json')
    throw new Stop({ message: message('args.two-reporters', { reporter: asked }) });
  const reporting = reportingOf(context);
  switch (context.json ? 'json' : (asked ?? 'human')) {
    case 'json':
      return { end: (all) => printJson(context, checkReport(course, all, language)) };
    case 'junit':
      return { end: (all) => print(renderJunit(all, reporting)) };
    case 'tap':
      return {
        begin: (exercises) => print(tapHead(exercises)),
        each: (judged, number) => print(tapPoint(judged, number, reporting)),
        brokenOff: () => print(tapBailOut('Ctrl-C')),
      };
    case 'github':
      return {
        each: (judged) => print(githubLine(judged, reporting)),
        end: (all) => print(`${summary(context, all)}\n`),
      };
    default:
      return {
        each: (judged) => printVerdict(context, judged),
        end: (all) => {
          if (all.length > 1) print(`${summary(context, all)}\n`);
        },
      };
  }
};

const summary = ({ look }: Context, all: readonly Judged[]): string =>
  words(look, 'check.summary', { n: all.length, ...countStatuses(all.map(({ judgement }) => judgement)) });

/** By the path from the root of what was checked out, where that is known: there its readers look. */
const reportingOf = ({ course, look, cwd, environment }: Context): Reporting => {
  const root = environment['GITHUB_WORKSPACE'] || cwd;
  return {
    course,
    look,
    fileName: ({ file }, name) => {
      const absolute = name === 'exercise.ts' ? file : path.resolve(path.dirname(file), name);
      const near = path.relative(root, absolute);
      const outside = near.startsWith('..') || path.isAbsolute(near);
      return (outside ? absolute : near).split(path.sep).join('/');
    },
  };
};
