import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/core/lesson.ts';
import { renderAttemptPage, renderAttempts } from '../../src/view/attempts.ts';
import { renderChapterBegin } from '../../src/view/chapter.ts';
import { renderChapterSummary } from '../../src/view/chapter-summary.ts';
import { renderDiff } from '../../src/view/diff.ts';
import { renderHelp } from '../../src/view/help.ts';
import { renderFinished } from '../../src/view/finished.ts';
import { renderHints, renderSolution, renderStory } from '../../src/view/lesson.ts';
import { renderList } from '../../src/view/list.ts';
import { renderOutput } from '../../src/view/output.ts';
import { renderHeader } from '../../src/view/progress-bar.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { renderVerdict } from '../../src/view/verdict.ts';
import { widthOf } from '../../src/view/width.ts';
import { chapters } from './chapters.ts';
import { course, goneThrough } from './course.ts';
import { lookOf } from './looks.ts';
import { attempts, broken, compared, failed, lessonText, passed, timelines, unsure, when } from './samples.ts';

test('no line is wider than the terminal, whatever its width, language, colours or letters', () => {
  for (const language of languages) {
    for (const columns of [40, 60, 61, 73, 80, 100, 120, 200]) {
      for (const [color, unicode, links] of [
        [false, true, false],
        [true, true, true],
        [true, false, false],
      ] as const) {
        const look = lookOf(language, { columns, color, unicode, links });
        const drawn = [
          ...Object.values(timelines).map((timeline) => renderTimeline(timeline, look)),
          ...[failed, passed, unsure, broken].map((judgement) =>
            renderVerdict(judgement, { title: '두 개의 계산', when, path: '/a/b.ts' }, look),
          ),
          renderStory(lessonText, 'two-delays', look),
          renderHints(lessonText, 2, look),
          renderSolution('긴 줄'.repeat(80), look),
          renderDiff(compared, look),
          ...course.chapters.map((chapter) => renderChapterBegin(course, chapter, look)),
          ...course.chapters.map((chapter) => renderChapterSummary(course, chapter, look)),
          renderHelp('timeline', look),
          renderFinished(course, goneThrough, look),
          renderAttempts(attempts, { id: 'cpu-two-tasks', selected: 1 }, look).lines.join('\n'),
          ...attempts.map((attempt) => renderAttemptPage({ attempt, number: 3, source: '긴 줄'.repeat(80) }, look)),
          renderOutput('긴 줄'.repeat(80), look),
          renderHeader({ course: 'async-course', chapter: 'CPU 바운드 작업과 아주 긴 제목', done: 4, total: 36 }, look),
          renderList(chapters, 1, look).lines.join('\n'),
        ];
        for (const line of drawn.join('\n').split('\n'))
          assert.ok(widthOf(line) <= columns, `${widthOf(line)} > ${columns} (${language}): ${line}`);
      }
    }
  }
});

test('without Unicode nothing but ASCII and the letters of the text is drawn', () => {
  const look = lookOf('en', { unicode: false });
  const drawn = [
    renderTimeline({ ...timelines.blocked }, look),
    renderVerdict(failed, { title: 'x', when, path: null }, look),
    renderStory(lessonText, 'two-delays', look).replace(/[가-힣]/g, ''),
  ].join('\n');
  // oxlint-disable-next-line no-control-regex
  assert.match(drawn, /^[\u0000-\u007F]*$/);
});
