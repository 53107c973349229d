import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacksRuntime, runtimeProblem } from '../../src/core/runtime-problem.ts';
import { course } from '../view/course.ts';
import { passed, unsure } from '../view/samples.ts';

const [lesson] = course.lessons;
assert.ok(lesson !== undefined);

test('an exercise for both runtimes is in nobody’s way', () => {
  for (const runtime of ['node', 'deno'] as const)
    assert.equal(runtimeProblem({ ...lesson.spec, runtimes: ['node', 'deno'] }, runtime), null);
});

test('an exercise for one of them says which, and what to type', () => {
  const spec = { ...lesson.spec, runtimes: ['deno'] as const };
  assert.equal(runtimeProblem(spec, 'deno'), null);
  const problem = runtimeProblem(spec, 'node');
  assert.deepEqual(problem?.message, {
    key: 'problem.runtime',
    values: { id: 'two-delays', runtime: 'Node', needed: 'Deno', option: 'deno' },
  });
  assert.ok(lacksRuntime({ problem }));
});

test('what is open for another reason was judged', () => {
  assert.ok(!lacksRuntime(passed) && !lacksRuntime(unsure));
});
