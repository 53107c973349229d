import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../src/core/message.ts';
import { newProgress, type Attempt } from '../../src/core/progress.ts';
import type { RunnerEvent } from '../../src/core/runner/event.ts';
import { openState, type RunnerState } from '../../src/core/runner/state.ts';
import { step } from '../../src/core/runner/step.ts';
import type { Judgement } from '../../src/core/verdict.ts';
import type { Look } from '../../src/view/look.ts';
import { narrate } from '../../src/view/narrate.ts';
import type { PageModel } from '../../src/view/page.ts';
import { renderQuestionPage } from '../../src/view/question.ts';
import { spokenKeys } from '../../src/view/spoken-keys.ts';
import { key, predicted, saved } from '../core/runner/played.ts';
import { assertGolden } from '../golden.ts';
import { course } from './course.ts';
import { lookOf } from './looks.ts';
import { broken, failed, passed, timelines, unsure } from './samples.ts';

const lessons = course.lessons.map(({ spec, chapter }) => ({
  id: spec.id,
  hints: 2,
  predicts: spec.predict !== null,
  chapter: chapter.name,
  words: spec.id,
}));
const fresh = openState(lessons, newProgress('en'), 0);

const attempt = (status: Attempt['status'], hash: string): Attempt => ({
  hash,
  status,
  at: '2030-01-02T03:04:05',
  exerciseMs: 233,
});
const finished = (run: number, judgement: Judgement, kept: Attempt | null = null): RunnerEvent => ({
  type: 'run-finished',
  run,
  judgement,
  attempt: kept,
});

const crowded: Judgement = { ...failed, timeline: timelines.crowd, output: 'one\n두 번째 줄\n' };
const settled: Judgement = { ...failed, timeline: timelines.notAwaited };
const printed: Judgement = { ...passed, output: Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n') };

/** One exercise from its text to the next one, by every page there is. */
const story: Readonly<Record<string, RunnerEvent>> = {
  'the course begins': { type: 'started' },
  'Enter begins the chapter': key('enter'),
  'Enter asks for the prediction': key('enter'),
  'a prediction runs the pitfall': predicted(300, 'two-delays'),
  'the pitfall is over': finished(1, { ...failed, timeline: timelines.blocked }),
  'a save': saved('two-delays'),
  'another save meanwhile': saved('two-delays'),
  'n during a check': key('n'),
  'the verdict, and the second save is judged': finished(2, crowded, attempt('fail', 'a')),
  'its verdict': finished(3, unsure, attempt('inconclusive', 'b')),
  'a hint': key('h'),
  'the next hint': key('h'),
  'no more hints': key('h'),
  'the list': key('l'),
  'another row of the list': key('j'),
  'back from the list': key('escape'),
  'the timeline': key('t'),
  'the file goes away': { type: 'file-vanished', lesson: 'two-delays' },
  'a save that cannot be read': saved('two-delays'),
  'what is wrong with it': finished(4, broken, attempt('error', 'c')),
  'a save while the text is read again': saved('two-delays'),
  'the text': key('p'),
  'its verdict comes meanwhile': finished(5, settled, attempt('fail', 'd')),
  'r judges': key('r'),
  'a pass': finished(6, printed, attempt('pass', 'e')),
  'the solution': key('s'),
  'the solution was read': {
    type: 'solution-loaded',
    lesson: 'two-delays',
    source: 'export const main = async () => {\n  await delay(200);\n};\n',
  },
  'the difference to it': key('d'),
  'the files were read': {
    type: 'diff-loaded',
    lesson: 'two-delays',
    files: [
      { name: 'exercise.ts', mine: 'const a = 1;\nawait delay(100);\n', answer: 'const a = 1;\nawait delay(200);\n' },
    ],
  },
  'the attempts': key('a'),
  'another attempt': key('j'),
  'one of them, by its number': { type: 'attempt-chosen', number: 4 },
  'it was read': { type: 'attempt-loaded', lesson: 'two-delays', hash: 'd', source: 'const a = 1;\n' },
  help: key('?'),
  'something to be said': { type: 'noticed', message: message('notice.no-editor', { file: 'x.ts' }) },
  'the end of the chapter': key('n'),
  'the next chapter': key('enter'),
  'its first exercise': key('enter'),
  'the list again': key('l'),
  'only what is passed': key('f'),
  'by its name': { type: 'exercise-chosen', index: 0 },
};

const modelOf = (state: RunnerState): PageModel => {
  const lesson = course.lessons[state.current];
  assert.ok(lesson !== undefined);
  const shownPath = `async-course/${lesson.name}/exercise.ts`;
  return { state, course, lesson, path: `/home/me/${shownPath}`, shownPath };
};

interface Telling {
  readonly event: string;
  readonly said: readonly string[];
  readonly state: RunnerState;
}

const told = (events: Readonly<Record<string, RunnerEvent>>, look: Look): readonly Telling[] => {
  let before: PageModel | null = null;
  let state = fresh;
  return Object.entries(events).map(([event, happened]) => {
    state = step(state, happened).state;
    if (state.page.name === 'prediction')
      return { event, said: [renderQuestionPage(modelOf(state), look).lines.join('\n')], state };
    const now = modelOf(state);
    const said = narrate(before, now, look);
    before = now;
    return { event, said, state };
  });
};

for (const [name, look] of [
  ['en', lookOf('en', { plain: true })],
  ['ko', lookOf('ko', { plain: true })],
  ['ko.60.ascii', lookOf('ko', { plain: true, columns: 60, unicode: false })],
] as const) {
  test(`an exercise line by line: ${name}`, async () => {
    const all = told(story, look).map(({ event, said, state }) =>
      [
        `=== ${event}`,
        ...said,
        ...(state.job === null && state.page.name !== 'prediction' ? [spokenKeys(state, look)] : []),
      ].join('\n\n'),
    );
    await assertGolden(`plain.${name}`, all.join('\n\n'));
  });
}

test('nothing is drawn, coloured or moved, and no verdict goes untold', () => {
  for (const language of ['en', 'ko'] as const) {
    // Whatever the terminal could do: line by line none of it is used.
    const all = told(story, lookOf(language, { plain: true })).map(({ event, said }) => [event, said.join('\n\n')]);
    for (const [event = '', text = ''] of all) {
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2500-\u25FF]/, event);
      assert.doesNotMatch(text, /\n{3,}/, event);
    }
    const silent = all.filter(([, text]) => text === '').map(([event]) => event);
    // These pages say themselves when they were read.
    assert.deepEqual(silent, ['the solution', 'the difference to it', 'one of them, by its number']);
  }
});

test('what was said is not said again', () => {
  const look = lookOf('en', { plain: true });
  for (const { state, event } of told(story, look)) {
    const again = narrate(modelOf(state), modelOf({ ...state, scroll: { top: 3, lines: 40, height: 20 } }), look);
    assert.deepEqual(again, [], event);
  }
});

test('a verdict in the same words as the last one is said all the same', () => {
  const look = lookOf('en', { plain: true });
  const events = {
    save: saved('two-delays'),
    verdict: finished(1, failed),
    again: saved('two-delays'),
    same: finished(2, { ...failed }),
  };
  const [, first, , second] = told(events, look);
  assert.equal(second?.said.join(), first?.said.join());
});
