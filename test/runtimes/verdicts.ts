/**
 * Judges each file whose verdict is known, once, and prints one JSON line for each. `runtimes.ts` starts this file with the Node
 * that is to be tried; `--runtime deno` has the files judged on Deno.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { judge } from '../../src/app/judge.ts';
import { claimsOf, contradiction } from '../../src/author/prove.ts';
import type { Judgement } from '../../src/core/verdict.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { translate } from '../../src/i18n/translate.ts';
import { packageRoot } from '../../src/sandbox/package-root.ts';
import type { RuntimeName } from '../../src/sandbox/runtime.ts';

/** An inconclusive verdict says nothing about the runtime: it is asked for again. */
const MOST_TRIES = 3;

export interface Tried {
  readonly lesson: string;
  readonly file: string;
  /** What was seen instead of what was due; null: as it should be. */
  readonly wrong: string | null;
}

const { values } = parseArgs({
  options: { runtime: { type: 'string', default: 'node' }, kinds: { type: 'string', default: '' } },
});
const runtime: RuntimeName = values.runtime === 'deno' ? 'deno' : 'node';

const opened = await openCourse(packageRoot, '0.0.0');
if (!opened.ok) throw new Error(translate('en', opened.problem.message));
const course = opened.value;
for (const claim of await claimsOf(course, course.lessons, { idle: 1, busy: 1 })) {
  if (claim.load !== 'idle' || (values.kinds !== '' && !values.kinds.split(',').includes(claim.kind))) continue;
  const { lesson, file } = claim;
  let judgement: Judgement | null = null;
  for (let tries = 0; tries < MOST_TRIES && (judgement === null || judgement.status === 'inconclusive'); tries++)
    judgement = await judge({ course, lesson, file, runtime });
  const found = judgement === null ? null : contradiction(claim, judgement);
  const wrong = lesson.spec.runtimes.includes(runtime)
    ? found && translate('en', found)
    : 'This exercise is not for this runtime.';
  const tried: Tried = { lesson: lesson.spec.id, file: path.relative(course.folder, file), wrong };
  process.stdout.write(`${JSON.stringify(tried)}\n`);
}
