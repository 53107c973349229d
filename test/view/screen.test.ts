import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../src/core/message.ts';
import { newProgress, untouched, withAttempt } from '../../src/core/progress.ts';
import { noFilter, openState, type RunnerState } from '../../src/core/runner/state.ts';
import type { Look } from '../../src/view/look.ts';
import { knownWidth } from '../../src/view/known-width.ts';
import { renderQuestionPage } from '../../src/view/question.ts';
import { renderScreen, type ScreenModel } from '../../src/view/screen.ts';
import { widthOf } from '../../src/view/width.ts';
import { assertGolden } from '../golden.ts';
import { course } from './course.ts';
import { lookOf } from './looks.ts';
import { compared, failed, passed, timelines } from './samples.ts';

process.env['TZ'] = 'UTC';

const lessons = course.lessons.map(({ spec, chapter }) => ({
  id: spec.id,
  hints: 2,
  predicts: spec.predict !== null,
  chapter: chapter.name,
  words: spec.id,
}));
const attempt = { hash: 'x', status: 'pass', at: new Date(2030, 0, 1, 12).toISOString(), exerciseMs: 233 } as const;
const first = openState(lessons, newProgress('en'), 0);
const fresh: RunnerState = { ...first, page: { name: 'story' } };
const done = openState(lessons, withAttempt(newProgress('en'), 'two-delays', attempt), 0);
const pitfall = { ...failed, timeline: timelines.blocked };

const states: Readonly<Record<string, RunnerState>> = {
  chapter: first,
  story: fresh,
  pitfall: { ...fresh, page: { name: 'result' }, shown: { mode: 'pitfall', judgement: pitfall }, pitfall },
  running: {
    ...fresh,
    page: { name: 'result' },
    job: { run: 1, lesson: 'two-delays', mode: 'check' },
    savedMeanwhile: true,
  },
  failed: {
    ...fresh,
    page: { name: 'result' },
    shown: { mode: 'check', judgement: failed },
    notice: message('notice.not-passed'),
  },
  passed: { ...done, page: { name: 'result' }, shown: { mode: 'check', judgement: passed }, pitfall },
  hints: {
    ...fresh,
    page: { name: 'hints' },
    progress: {
      ...fresh.progress,
      exercises: {
        'two-delays': { ...untouched, hints: 1 },
      },
    },
  },
  'only looking': { ...fresh, otherWindow: 4711, notice: message('notice.seat.theirs', { pid: 4711 }) },
  list: { ...done, page: { name: 'list', selected: 1, filter: noFilter } },
  search: {
    ...done,
    page: { name: 'list', selected: 0, filter: { status: 'done', search: 'two', typing: true } },
  },
  nothing: { ...done, page: { name: 'list', selected: 0, filter: { status: 'all', search: 'zzz', typing: false } } },
  timeline: {
    ...fresh,
    page: { name: 'timeline', zoom: 4, at: 0.5 },
    shown: { mode: 'check', judgement: failed },
    pitfall,
  },
  diff: {
    ...done,
    page: { name: 'diff', files: compared },
  },
  same: { ...done, page: { name: 'diff', files: [{ name: 'exercise.ts', mine: 'a\r\n', answer: 'a' }] } },
  attempts: { ...done, page: { name: 'attempts', selected: 0 } },
  attempt: {
    ...done,
    page: { name: 'attempt', number: 1, text: { source: 'const 답 = 42;\n\tdone();' }, sure: true },
    notice: message('notice.sure', { number: 1 }),
  },
  'chapter end': { ...done, page: { name: 'chapter', part: 'end' } },
  help: { ...fresh, page: { name: 'help', behind: { name: 'story' } } },
  finished: { ...done, page: { name: 'finished' } },
};

const modelOf = (state: RunnerState): ScreenModel => {
  const lesson = course.lessons[state.current];
  assert.ok(lesson !== undefined);
  const path = `/home/me/async-course/${lesson.name}/exercise.ts`;
  return {
    state,
    course,
    lesson,
    path,
    shownPath: `async-course/${lesson.name}/exercise.ts`,
    spinner: '*',
    still: state.job !== null,
  };
};

const drawnAs = (state: RunnerState, look: Look): string => renderScreen(modelOf(state), look).lines.join('\n');

for (const [size, look] of [
  ['en.80x24', lookOf('en')],
  ['ko.80x24', lookOf('ko')],
  ['ko.60x18.ascii', lookOf('ko', { columns: 60, rows: 18, unicode: false })],
  ['en.120x40', lookOf('en', { columns: 120, rows: 40 })],
] as const) {
  test(`the screens at ${size}`, async () => {
    const frames = Object.entries(states).map(([name, state]) => `=== ${name}\n${drawnAs(state, look)}`);
    await assertGolden(`screen.${size}`, frames.join('\n'));
  });
}

test('a screen has as many lines as the terminal has rows, and none is wider', () => {
  for (const [columns, rows] of [
    [40, 8],
    [60, 18],
    [80, 24],
    [200, 60],
  ] as const) {
    for (const language of ['en', 'ko'] as const) {
      const look = lookOf(language, { columns, rows, color: true, links: true });
      for (const [name, state] of Object.entries(states)) {
        const { lines } = renderScreen(modelOf(state), look);
        assert.equal(lines.length, rows, `${name} at ${columns}x${rows}`);
        for (const line of lines) assert.ok(widthOf(line) <= columns, `${name} at ${columns}x${rows}: ${line}`);
      }
    }
  }
});

test('a page that does not fit says how much is below and how much above', () => {
  const long = states['passed'] ?? fresh;
  for (const columns of [60, 80]) {
    const look = lookOf('en', { rows: 18, columns });
    const { page } = renderScreen(modelOf(long), look);
    assert.ok(page.lines > page.height);
    assert.match(drawnAs(long, look), /more lines \(space\)/);
    assert.match(drawnAs({ ...long, scroll: { top: 1000, ...page } }, look), /lines above/);
  }
});

test('a window that is small says so below the page, and one in which nothing can be drawn says only that', () => {
  const small = renderScreen(modelOf(fresh), lookOf('en', { columns: 50, rows: 12 })).lines;
  assert.match(small.at(-2) ?? '', /window below 60 × 18/);
  assert.match(small.at(-1) ?? '', /\[q\]uit/);
  const tiny = renderScreen(modelOf(fresh), lookOf('ko', { columns: 24, rows: 5 })).lines;
  assert.match(tiny.join('\n'), /창이 너무 작아요/);
  assert.equal(tiny.length, 5);
});

test('the selected row of a long list is on the screen', () => {
  const low = lookOf('en', { rows: 7 });
  for (let selected = 0; selected < lessons.length; selected++) {
    const id = lessons[selected]?.id ?? '';
    assert.match(
      drawnAs({ ...done, page: { name: 'list', selected, filter: noFilter } }, low),
      new RegExp(`> . ${id}`),
    );
  }
});

test('the way out stays visible on any width', () => {
  for (const columns of [40, 60, 80]) {
    const keys = renderScreen(modelOf(states['failed'] ?? fresh), lookOf('en', { columns })).lines.at(-1);
    assert.match(keys ?? '', /\[q\]uit/);
  }
});

test('a question with options gives them to the prompt; one with a number stays whole', () => {
  const choice = renderQuestionPage(modelOf({ ...fresh, current: 1 }), lookOf());
  assert.deepEqual(choice.options, ['300 ms', '500 ms']);
  assert.doesNotMatch(choice.lines.join('\n'), /500 ms/);
  const number = renderQuestionPage(modelOf(fresh), lookOf());
  assert.deepEqual(number.options, []);
  assert.match(number.lines.join('\n'), /How long\?/);
});

test('a page is measured sign by sign: whole clusters of letters would take a hundred times as long', () => {
  for (const language of ['en', 'ko'] as const) {
    const look = lookOf(language, { columns: 120, rows: 60, color: true, links: true });
    for (const [name, state] of Object.entries(states)) {
      for (const line of renderScreen(modelOf(state), look).lines)
        assert.notEqual(knownWidth(line), null, `${name} in ${language}: ${line}`);
    }
  }
});
