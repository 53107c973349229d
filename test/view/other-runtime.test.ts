import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newProgress } from '../../src/core/progress.ts';
import { openState } from '../../src/core/runner/state.ts';
import { runtimeProblem } from '../../src/core/runtime-problem.ts';
import { pageLines } from '../../src/view/page.ts';
import { course } from './course.ts';
import { lookOf } from './looks.ts';
import { unsure } from './samples.ts';

test('an exercise for another runtime says so, where it would say what happens as it comes', () => {
  const [lesson] = course.lessons;
  assert.ok(lesson !== undefined);
  const problem = runtimeProblem({ ...lesson.spec, runtimes: ['deno'] }, 'node');
  const judgement = { ...unsure, checks: [], problem };
  const lessons = course.lessons.map(({ spec, chapter }) => ({
    id: spec.id,
    hints: 2,
    predicts: false,
    chapter: chapter.name,
    words: spec.id,
  }));
  const state = {
    ...openState(lessons, newProgress('en'), 0),
    page: { name: 'result' as const },
    shown: { mode: 'pitfall' as const, judgement },
    pitfall: judgement,
  };
  const page = pageLines({ state, course, lesson, path: '/x.ts', shownPath: 'x.ts' }, lookOf()).join('\n');
  assert.match(page, /needs another runtime/);
  assert.match(page, /--runtime deno/);
});
