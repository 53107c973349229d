import type { ChapterHead, Course, Lesson } from '../../src/core/course.ts';
import type { LessonText, Predict } from '../../src/core/lesson.ts';
import { newProgress, untouched, type Progress } from '../../src/core/progress.ts';
import { lessonText } from './samples.ts';

const chapterOf = (number: number, en: string, ko: string): ChapterHead => ({
  name: `0${number}-chapter`,
  number,
  texts: {
    en: {
      title: en,
      introduction: `What **${en}** is about: \`await\`, and who waits for whom.`,
      believed: 'An `async` function runs beside the others.',
      truth: 'It runs until it waits, and nobody else does meanwhile.',
      instead:
        '| If you see this | Use that |\n| --- | --- |\n| `execSync` | `promisify(execFile)`, which leaves the thread alone |',
    },
    ko: {
      title: ko,
      introduction: `${ko}에서는 누가 누구를 기다리는지, \`await\`가 무엇을 하는지 살펴봐요.`,
      believed: '`async` 함수는 다른 함수와 나란히 실행된다고들 생각해요.',
      truth: '기다릴 때까지 실행되고, 그동안 다른 것은 실행되지 않아요.',
      instead:
        '| 이런 코드가 보이면 | 이렇게 바꾸세요 |\n| --- | --- |\n| `execSync` | 스레드를 비워 두는 `promisify(execFile)` |',
    },
  },
});

const clock = chapterOf(1, 'Reading the clock', '시계 읽기');
const cpu = chapterOf(2, 'CPU-bound work', 'CPU 바운드 작업');

const korean: LessonText = { ...lessonText, title: '하나 묻고, 기다리고, 또 하나 묻고' };

const rules = [
  { rule: 'returns', params: {} },
  { rule: 'overlap', params: { of: 'wait', atLeast: 2, inside: 'main' } },
  { rule: 'not-blocked', params: { ticks: 3 } },
] as const;

const lessonOf = (number: number, id: string, chapter: ChapterHead, predict: Predict | null): Lesson => ({
  spec: {
    id,
    minutes: 5,
    predict,
    exports: { main: 'function' },
    call: { export: 'main', args: [], returns: null },
    rules,
    failsWith: rules.map(({ rule }) => rule),
    diagnoses: [],
    runtimes: ['node'],
    limits: { timeMs: 5000, outputBytes: 1_000_000, memoryMb: 512 },
    warm: [],
  },
  name: `0${number}-${id}`,
  number,
  chapter,
  folder: `/course/lessons/${chapter.name}/0${number}-${id}`,
  solutionFolder: `/course/solutions/${chapter.name}/0${number}-${id}`,
  files: ['exercise.ts'],
  scenario: null,
  texts: { en: lessonText, ko: korean },
});

/** Three exercises in two chapters: a question with a number, one with options, and none. */
export const course: Course = {
  name: 'async-course',
  version: '1.0.0',
  folder: '/course',
  chapters: [clock, cpu],
  lessons: [
    lessonOf(1, 'two-delays', clock, { kind: 'ms' }),
    lessonOf(2, 'cpu-two-tasks', cpu, { kind: 'choice', answer: 2, options: 2 }),
    lessonOf(3, 'chunk-and-yield', cpu, null),
  ],
};

const passed = { status: 'pass', at: '2030-01-01T00:00:00Z', exerciseMs: 300 } as const;
const missed = { ...passed, status: 'fail' } as const;

/** All three are passed: with a guess that was far off, with a right choice, and without any. */
export const goneThrough: Progress = {
  ...newProgress('en'),
  exercises: {
    'two-delays': {
      ...untouched,
      status: 'done',
      tries: 1,
      hints: 2,
      prediction: 300,
      measuredMs: 501.2,
      attempts: [
        { ...missed, hash: 'a' },
        { ...passed, hash: 'b' },
      ],
    },
    'cpu-two-tasks': { ...untouched, status: 'done', hints: 1, prediction: 2, attempts: [{ ...passed, hash: 'c' }] },
    'chunk-and-yield': { ...untouched, status: 'done', prediction: 'skipped', attempts: [{ ...passed, hash: 'd' }] },
  },
};
