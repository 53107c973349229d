import { inOrder } from '../app/in-order.ts';
import { judge } from '../app/judge.ts';
import { recordAttempt } from '../app/record-attempt.ts';
import type { Lesson } from '../core/course.ts';
import { countStatuses, type Judged } from '../core/judged.ts';
import { lacksRuntime } from '../core/runtime-problem.ts';
import type { Judgement } from '../core/verdict.ts';
import { readAnswer } from '../course/answer-files.ts';
import { sentence, words } from '../view/look.ts';
import { runtimeOf, type Context } from './context.ts';
import { openLiveLine } from './live-line.ts';
import { optionOf } from './surroundings.ts';

export interface JudgeAll {
  readonly lessons: readonly Lesson[];
  readonly fileOf: (lesson: Lesson) => string;
  /** Told in the order of the lessons, each as soon as those before it are told. */
  readonly judged: (judged: Judged, number: number) => void;
}

/** Judges exercises, some of them at a time, and keeps each as an attempt. After Ctrl-C, those that were told by then. */
export const judgeAll = async (context: Context, { lessons, fileOf, judged }: JudgeAll): Promise<readonly Judged[]> => {
  const { args, signal, home, look, live } = context;
  // A form for programs is nothing but that, also where somebody looks at it.
  const forPeople = !context.json && (optionOf(args, 'reporter') ?? 'human') === 'human';
  const line = openLiveLine(live !== null && (forPeople || live.apart) ? live.write : null, look);
  const own = home !== null && optionOf(args, 'file') === undefined;
  const times = Number(optionOf(args, 'repeat') ?? 1);
  const running = new Map<string, number>();
  const all: Judged[] = [];
  let finished = 0;
  const tell = (): void => {
    const ids = [...running].map(([id, time]) => (times === 1 ? id : `${id} ${time}/${times}`)).join(', ');
    line.show(ids === '' ? '' : words(look, 'check.running', { done: finished, all: lessons.length, ids }));
  };

  const judgeOne = async (lesson: Lesson): Promise<Judged | null> => {
    if (signal.aborted) return null;
    const { id } = lesson.spec;
    const file = fileOf(lesson);
    const answer = own ? await readAnswer(home.dir, lesson).catch(() => null) : null;
    const verdicts: Judgement[] = [];
    while (verdicts.length < times && !signal.aborted) {
      running.set(id, verdicts.length + 1);
      tell();
      verdicts.push(await judge({ course: context.course, lesson, file, signal, ...runtimeOf(args) }));
    }
    running.delete(id);
    finished++;
    if (signal.aborted) return null;
    const judgement = worst(verdicts);
    if (own && !lacksRuntime(judgement)) {
      const save = { answer, judgement, now: new Date(), current: lessons.length === 1 };
      const { notice } = await recordAttempt(home, lesson, save);
      if (notice !== null) line.above(() => context.warn(`${sentence(look, notice)}\n`));
    }
    if (times === 1) return { lesson, file, judgement };
    const counts = countStatuses(verdicts);
    line.above(() => context.warn(`${words(look, 'check.repeated', { id, n: times, ...counts })}\n`));
    return { lesson, file, judgement, counts };
  };

  try {
    await inOrder(lessons, Number(optionOf(args, 'jobs') ?? 1), judgeOne, (each) => {
      if (each === null || signal.aborted) return;
      all.push(each);
      line.above(() => judged(each, all.length));
      tell();
    });
  } finally {
    line.close();
  }
  return all;
};

const severity: readonly Judgement['status'][] = ['pass', 'inconclusive', 'error', 'fail'];

const worst = (all: readonly Judgement[]): Judgement =>
  all.reduce((found, each) => (severity.indexOf(each.status) > severity.indexOf(found.status) ? each : found));
