import type { ComparedFile } from '../../src/core/compared-file.ts';
import type { LessonText } from '../../src/core/lesson.ts';
import type { Attempt } from '../../src/core/progress.ts';
import { message } from '../../src/core/message.ts';
import type { Judgement, Timeline } from '../../src/core/verdict.ts';

/** Two jobs that stood in line on the main thread. */
const blocked: Timeline = {
  durationMs: 431,
  spans: [
    { name: 'countPrimes', startMs: 0.2, endMs: 215.4, thread: 0, kind: 'work' },
    { name: 'countPrimes', startMs: 215.6, endMs: 430.9, thread: 0, kind: 'work' },
  ],
  stalls: [
    { startMs: 0, endMs: 215.5, line: 14 },
    { startMs: 215.5, endMs: 431, line: 14 },
  ],
};

/** Two jobs on two worker threads. */
const parallel: Timeline = {
  durationMs: 233,
  spans: [
    { name: 'primes', startMs: 1, endMs: 231, thread: 0, kind: 'job' },
    { name: 'primes', startMs: 1, endMs: 232.6, thread: 0, kind: 'job' },
    { name: 'countPrimes', startMs: 3, endMs: 229, thread: 1, kind: 'work' },
    { name: 'countPrimes', startMs: 3.4, endMs: 230.8, thread: 2, kind: 'work' },
  ],
  stalls: [],
};

/** A function that returned before what it had started was over, and one wait that never was. */
const notAwaited: Timeline = {
  durationMs: 0.4,
  spans: [
    { name: 'delay', startMs: 0.1, endMs: 200.3, thread: 0, kind: 'wait' },
    { name: '느린 요청', startMs: 0.2, endMs: null, thread: 4, kind: 'request' },
  ],
  stalls: [{ startMs: 40, endMs: 60, line: null }],
};

const crowd: Timeline = {
  durationMs: 12_400,
  spans: Array.from({ length: 60 }, (_, index) => ({
    name: `/item?id=${index}`,
    startMs: index * 100,
    endMs: index * 100 + 800 + (index % 7) * 900,
    thread: 3,
    kind: 'request' as const,
  })),
  stalls: [],
};

export const timelines = { blocked, parallel, notAwaited, crowd };

const base: Judgement = {
  status: 'fail',
  checks: [],
  diagnosis: null,
  culprits: [],
  timeline: blocked,
  runs: 1,
  exerciseMs: 431,
  totalMs: 540,
  problem: null,
  output: '',
};

const noFigures = { measured: {}, expected: {} };

export const failed: Judgement = {
  ...base,
  diagnosis: 'still-on-the-main-thread',
  checks: [
    { rule: 'returns', status: 'pass', ...noFigures, message: message('rule.returns.pass', { count: 2 }) },
    {
      rule: 'not-blocked',
      status: 'fail',
      ...noFigures,
      message: message('rule.not-blocked.fail.line', { line: 14, file: 'exercise.ts', ms: 431, ticks: 0 }),
    },
    {
      rule: 'parallel',
      status: 'fail',
      ...noFigures,
      message: message('rule.parallel.fail.main', { mainPercent: 100 }),
    },
  ],
  culprits: [{ file: 'exercise.ts', line: 14, column: 3, function: 'job', call: 'countPrimes', blockedMs: 431 }],
};

export const passed: Judgement = {
  ...base,
  status: 'pass',
  timeline: parallel,
  exerciseMs: 233,
  checks: [
    { rule: 'returns', status: 'pass', ...noFigures, message: message('rule.returns.pass', { count: 1 }) },
    { rule: 'parallel', status: 'pass', ...noFigures, message: message('rule.parallel.pass', { threads: 2 }) },
  ],
};

export const unsure: Judgement = {
  ...base,
  status: 'inconclusive',
  problem: { message: message('problem.busy') },
  checks: [
    {
      rule: 'not-blocked',
      status: 'inconclusive',
      ...noFigures,
      message: message('rule.not-blocked.inconclusive', { ms: 96, ticks: 1 }),
    },
  ],
};

export const broken: Judgement = {
  ...base,
  status: 'error',
  timeline: { durationMs: 0, spans: [], stalls: [] },
  exerciseMs: null,
  problem: {
    message: message('problem.missing-export', { name: 'main', found: 'start, helper' }),
    place: { file: 'exercise.ts', line: 3, column: 8 },
    frame:
      "  1 | import { delay } from 'async-course/kit';\n  2 |\n> 3 | export const start = async () => {\n    |        ^\n  4 |   // 하나씩 기다려요",
  },
};

export const when: LessonText['when'] = {
  'not-awaited': 'You left before `main()` was done.',
};

export const lessonText: LessonText = {
  title: 'Two questions, one after the other',
  story: [
    'The shop asks two suppliers. Neither answer **depends** on the other, and `delay(ms)` resolves to its own _ms_.',
    '',
    '- the near one answers after 200 ms, which is a long time for a processor and a short one for somebody who waits',
    '- 먼 곳은 300ms 뒤에 답해요. 두 답이 모두 필요하고, 서로 상대의 답을 몰라도 돼요. 그래서 동시에 물어봐도 괜찮아요',
    '  1. “first”',
    '  2. second — and last…',
    '',
    '```',
    'ask, wait    near ├────────┤',
    '             far  ├────────────┤   the longer one: 300 ms, and this line does not fit everywhere',
    '```',
    '',
    '> Read on: [Promise.all()](https://example.org/all)',
  ].join('\n'),
  question: 'How long?\n\n1. 300 ms\n2. 500 ms',
  hints: ['When does the second timer begin?', 'Calling starts it; `await` only collects.'],
  why: 'It waits only once.',
  remember: 'Call first, `await` later: what is asked for at once is waited for once, and **not** one after the other.',
  when,
};

const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`;
const between = Array.from({ length: 9 }, (_, index) => `// ${index}`);

/** Two places that differ, far from each other; a line that is too long for most terminals. */
export const compared: readonly ComparedFile[] = [
  {
    name: 'exercise.ts',
    mine: lines(
      "import { ask } from './ask.ts';",
      '',
      'export const main = async () => {',
      '\tconst near = await ask(200);',
      '\tconst far = await ask(300); // 먼 곳은 가까운 곳이 답한 다음에야 물어봐요. 그래서 둘을 합한 만큼 걸려요',
      ...between,
      '\treturn [near, far];',
      '};',
    ),
    answer: lines(
      "import { ask } from './ask.ts';",
      '',
      'export const main = async () => {',
      '\tconst answers = [ask(200), ask(300)];',
      ...between,
      '\treturn await Promise.all(answers);',
      '};',
    ),
  },
];

/** Judged in UTC, since they are drawn in the time zone of whoever looks. */
export const attempts: readonly Attempt[] = [
  {
    hash: 'a',
    status: 'error',
    at: '2030-01-02T08:05:00Z',
    exerciseMs: null,
    said: message('problem.missing-export', { name: 'main', found: 'start' }),
  },
  {
    hash: 'b',
    status: 'fail',
    at: '2030-01-02T08:09:00Z',
    exerciseMs: 431,
    said: message('rule.not-blocked.fail.line', { line: 14, file: 'exercise.ts', ms: 431, ticks: 0 }),
  },
  { hash: 'c', status: 'unjudged', at: '2030-01-02T21:00:00Z', exerciseMs: null },
  { hash: 'd', status: 'inconclusive', at: '2030-11-12T13:07:00Z', exerciseMs: 99, said: message('problem.busy') },
  { hash: 'e', status: 'pass', at: '2030-11-12T13:08:00Z', exerciseMs: 233 },
];
