import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { judge } from '../app/judge.ts';
import type { Course, Lesson } from '../core/course.ts';
import { message, type Message } from '../core/message.ts';
import type { Judgement } from '../core/verdict.ts';
import { fixFiles } from './check-files.ts';
import type { Proof } from './findings.ts';
import { readFixHeader } from './fix-header.ts';

/** A claim about a file: what the verdict has to be, every time. */
export interface Claim {
  readonly lesson: Lesson;
  readonly kind: Proof['kind'];
  readonly file: string;
  readonly load: Proof['load'];
  readonly times: number;
  readonly status: 'pass' | 'fail';
  readonly diagnosis: string | null;
  /** Sorted; null: any rules. */
  readonly fails: readonly string[] | null;
}

/** An inconclusive verdict proves nothing and breaks nothing: it is asked for again, so often at most for each that is due. */
const EXTRA_TRIES = 3;

/** How often the exercise and the solution are judged; 0: nothing is tried in that state of the machine. */
export type Times = Readonly<Record<Proof['load'], number>>;

/** Everything that a course claims. The fixes are tried once, the right ones once for each load. */
export const claimsOf = async (course: Course, lessons: readonly Lesson[], times: Times): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for (const lesson of lessons) {
    const { id, failsWith } = lesson.spec;
    for (const load of ['idle', 'busy'] as const) {
      if (times[load] === 0) continue;
      const base = { lesson, load, times: times[load], diagnosis: null, fails: null };
      const exercise = path.join(lesson.folder, 'exercise.ts');
      claims.push({ ...base, kind: 'exercise', file: exercise, status: 'fail', fails: failsWith.toSorted() });
      claims.push({
        ...base,
        kind: 'solution',
        file: path.join(lesson.solutionFolder, 'exercise.ts'),
        status: 'pass',
      });
      for (const file of await fixFiles(course, 'right-fixes', id))
        claims.push({ ...base, kind: 'right-fix', file, times: 1, status: 'pass' });
      if (load === 'busy') continue;
      for (const file of await fixFiles(course, 'wrong-fixes', id)) {
        const { diagnosis, fails } = readFixHeader(await readFile(file, 'utf8'));
        claims.push({ lesson, kind: 'wrong-fix', file, load, times: 1, status: 'fail', diagnosis, fails });
      }
    }
  }
  return claims;
};

/** Tries a claim as often as it asks; ends at the first verdict that contradicts it. */
export const prove = async (course: Course, claim: Claim, signal: AbortSignal): Promise<Proof> => {
  const startedAt = performance.now();
  const { lesson, kind, file, load } = claim;
  const runtime = lesson.spec.runtimes.includes('node') ? 'node' : 'deno';
  const seen = await ask(claim, async () => await judge({ course, lesson, file, signal, runtime }), signal);
  const ms = Math.round(performance.now() - startedAt);
  return { lesson: lesson.spec.id, kind, file: path.relative(course.folder, file), load, ms, ...seen };
};

/**
 * That a wrong fix fails has to hold each time. Why it does is read from times, which a busy machine moves: a log of processor time, for
 * example, is empty where there was none to be had. Told otherwise once, a fix is judged until two verdicts are as claimed.
 */
export const ask = async (
  claim: Claim,
  verdict: () => Promise<Judgement>,
  signal: AbortSignal,
): Promise<Pick<Proof, 'runs' | 'inconclusive' | 'otherwise' | 'wrong'>> => {
  const { kind, times } = claim;
  let [runs, inconclusive, held] = [0, 0, 0];
  let otherwise: Message | null = null;
  let wrong: Message | null = null;
  while (held < times + (otherwise === null ? 0 : 1) && wrong === null && !signal.aborted) {
    const judgement = await verdict();
    runs += 1;
    const against = contradiction(claim, judgement);
    if (judgement.status === 'inconclusive' && inconclusive < EXTRA_TRIES * times) inconclusive += 1;
    else if (against === null) held += 1;
    else if (kind === 'wrong-fix' && judgement.status === claim.status && otherwise === null) otherwise = against;
    else wrong = against;
  }
  if (signal.aborted) wrong ??= message('author.aborted');
  return { runs, inconclusive, otherwise, wrong };
};

/** What a verdict says against a claim; null: it says the same. */
export const contradiction = (claim: Claim, { status, checks, diagnosis, problem }: Judgement): Message | null => {
  const failed = checks
    .filter((check) => check.status === 'fail')
    .map(({ rule }) => rule)
    .toSorted();
  if (status !== claim.status) {
    const seen = problem === null ? failed.join(', ') : problem.message.key;
    return message('author.wrong-verdict', { wanted: claim.status, status, seen });
  }
  // A rule that stayed open on a busy machine contradicts nothing: the others have failed the file all the same.
  const open = checks.filter((check) => check.status === 'inconclusive').map(({ rule }) => rule);
  const due = claim.fails?.filter((rule) => !open.includes(rule)) ?? failed;
  if (due.join() !== failed.join())
    return message('author.wrong-rules', { wanted: claim.fails?.join(', ') ?? '', seen: failed.join(', ') });
  if (claim.status === 'fail' && claim.diagnosis !== null && diagnosis !== claim.diagnosis)
    return message('author.wrong-diagnosis', { wanted: claim.diagnosis, seen: diagnosis ?? '–' });
  return claim.status === 'fail' && diagnosis === null ? message('author.without-diagnosis') : null;
};
