import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonSchema } from '../../src/core/lesson-schema.ts';

const least = {
  id: 'two-delays',
  minutes: 5,
  exports: { main: 'function' },
  call: { export: 'main', args: [], returns: [200, 300] },
  rules: [{ rule: 'returns' }, { rule: 'overlap' }],
  failsWith: ['overlap'],
};

test('the least that a lesson must say, with everything else by default', () => {
  assert.deepEqual(lessonSchema.read(least, 'lesson.json'), {
    ok: true,
    value: {
      ...least,
      predict: null,
      rules: [
        { rule: 'returns', params: {} },
        { rule: 'overlap', params: { of: 'wait', atLeast: 2 } },
      ],
      diagnoses: [],
      runtimes: ['node', 'deno'],
      limits: { timeMs: 5000, outputBytes: 1_000_000, memoryMb: 512 },
      warm: [],
    },
  });
});

test('all that it can say', () => {
  const full = {
    ...least,
    predict: { kind: 'choice', answer: 2, options: 3 },
    call: null,
    rules: [
      { rule: 'work-done', params: { waits: [200, 300], queries: { save: 2 } } },
      { rule: 'in-flight', params: { atLeast: 3, atMost: 8 } },
      { rule: 'no-leftovers', params: { allow: ['Worker'] } },
    ],
    failsWith: ['work-done'],
    diagnoses: [
      {
        id: 'await-inside-all',
        failed: ['work-done'],
        passed: ['in-flight'],
        facts: { 'pattern.await-in-all': [1, null] },
      },
    ],
    runtimes: ['node'],
    limits: { timeMs: 8000, outputBytes: 2000, memoryMb: 256 },
    warm: ['server', 'fetch'],
  };
  assert.deepEqual(lessonSchema.read(full, 'lesson.json'), { ok: true, value: full });
});

test('what does not fit is refused by path', () => {
  const table: [Record<string, unknown>, string][] = [
    [{ id: 'Two Delays' }, '.id'],
    [{ minutes: 0 }, '.minutes'],
    [{ title: 'words belong into en.md' }, '.title'],
    [{ exports: {} }, '.exports'],
    [{ exports: { main: 'number' } }, '.exports.main'],
    [{ predict: { kind: 'guess' } }, '.predict.kind'],
    [{ predict: { kind: 'choice', answer: 4, options: 3 } }, '.predict'],
    [{ call: { export: 'other', args: [], returns: 1 } }, '.call.export'],
    [{ call: { export: 'main', args: [] } }, '.call.returns'],
    [{ rules: [] }, '.rules'],
    [{ rules: [{ rule: 'fast' }] }, '.rules[0].rule'],
    [{ rules: [{ rule: 'overlap', atLeast: 2 }] }, '.rules[0].atLeast'],
    [{ rules: [{ rule: 'overlap', params: { atLeast: 1 } }] }, '.rules[0].params.atLeast'],
    [{ rules: [{ rule: 'overlap', params: { kind: 'wait' } }] }, '.rules[0].params.kind'],
    [{ rules: [{ rule: 'overlap', params: null }] }, '.rules[0].params'],
    [{ failsWith: [] }, '.failsWith'],
    [{ failsWith: ['overlap', 'parallel'] }, '.failsWith[1]'],
    [{ diagnoses: [{ id: 'x', failed: ['parallel'] }] }, '.diagnoses[0].failed[0]'],
    [{ diagnoses: [{ id: 'x', passed: ['parallel'] }] }, '.diagnoses[0].passed[0]'],
    [{ diagnoses: [{ id: 'x', facts: { 'wait.peek': [1, 1] } }] }, '.diagnoses[0].facts.wait.peek'],
    [{ diagnoses: [{ id: 'x', facts: { 'wait.peak': [2, 1] } }] }, '.diagnoses[0].facts.wait.peak'],
    [{ diagnoses: [{ failed: ['overlap'] }] }, '.diagnoses[0].id'],
    [{ runtimes: ['bun'] }, '.runtimes[0]'],
    [{ limits: { timeMs: 1 } }, '.limits.timeMs'],
    [{ limits: { seconds: 1 } }, '.limits.seconds'],
    [{ warm: ['pool'] }, '.warm[0]'],
  ];
  for (const [change, path] of table) {
    const read = lessonSchema.read({ ...least, ...change }, 'lesson.json');
    assert.equal(read.ok ? 'accepted' : read.path, `lesson.json${path}`, JSON.stringify(change));
  }
});

test('what is missing is named', () => {
  for (const key of Object.keys(least).filter((name) => name !== 'call')) {
    const read = lessonSchema.read(
      Object.fromEntries(Object.entries(least).filter(([name]) => name !== key)),
      'lesson.json',
    );
    assert.ok(!read.ok && read.path === `lesson.json.${key}` && read.wanted.endsWith('(it is missing)'), key);
  }
});
