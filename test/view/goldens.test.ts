import { test } from 'node:test';
import { renderAttemptPage, renderAttempts } from '../../src/view/attempts.ts';
import { renderChapterBegin, renderChapterEnd } from '../../src/view/chapter.ts';
import { renderChapterSummary } from '../../src/view/chapter-summary.ts';
import { renderDiff } from '../../src/view/diff.ts';
import { renderHelp } from '../../src/view/help.ts';
import { renderFinished } from '../../src/view/finished.ts';
import { renderHints, renderQuestion, renderSolution, renderStory, renderWhy } from '../../src/view/lesson.ts';
import { renderList } from '../../src/view/list.ts';
import type { Look } from '../../src/view/look.ts';
import { renderOutput } from '../../src/view/output.ts';
import { renderPrediction } from '../../src/view/prediction.ts';
import { renderHeader } from '../../src/view/progress-bar.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { renderVerdict } from '../../src/view/verdict.ts';
import { assertGolden } from '../golden.ts';
import { chapters } from './chapters.ts';
import { course, goneThrough } from './course.ts';
import { goldenLooks, lookOf } from './looks.ts';
import { attempts, broken, compared, failed, lessonText, passed, timelines, unsure, when } from './samples.ts';

const context = { title: 'cpu-two-tasks', when, path: '/home/me/course/04-cpu-two-tasks/exercise.ts' };

process.env['TZ'] = 'UTC';

const attemptSource = Array.from(
  { length: 11 },
  (_, index) => `\tawait step(${index}); // 다음 단계로 넘어가기 전에 여기에서 기다려요`,
).join('\r\n');

const views: Readonly<Record<string, (look: Look) => readonly string[]>> = {
  timeline: (look) => Object.values(timelines).map((timeline) => renderTimeline(timeline, look)),
  verdict: (look) => [failed, passed, unsure, broken].map((judgement) => renderVerdict(judgement, context, look)),
  lesson: (look) => [
    renderStory(lessonText, 'two-delays', look),
    renderQuestion(lessonText, look),
    renderHints(lessonText, 2, look),
    renderWhy(lessonText, look),
    renderSolution(
      "import { delay } from 'async-course/kit';\n\nexport const main = async () => {\n\tawait delay(200);\n};\n",
      look,
    ),
  ],
  list: (look) => [
    renderHeader({ course: 'async-course', chapter: 'CPU 바운드 작업', done: 4, total: 36 }, look),
    renderList(chapters, 2, look).lines.join('\n'),
  ],
  chapter: (look) => [
    ...course.chapters.map((chapter) => renderChapterBegin(course, chapter, look)),
    ...course.chapters.map((chapter) => renderChapterEnd(course, chapter, goneThrough, look)),
  ],
  'chapter-summary': (look) => course.chapters.map((chapter) => renderChapterSummary(course, chapter, look)),
  help: (look) => [renderHelp('story', look), renderHelp('list', look)],
  finished: (look) => [renderFinished(course, goneThrough, look)],
  attempts: (look) => [
    renderAttempts(attempts, { id: 'cpu-two-tasks', selected: 1 }, look).lines.join('\n'),
    ...attempts
      .slice(1, 3)
      .map((attempt, index) =>
        renderAttemptPage({ attempt, number: index + 2, source: index === 0 ? attemptSource : null }, look),
      ),
  ],
  diff: (look) => [
    renderDiff(compared, look),
    renderDiff([...compared, { name: 'cpu.worker.ts', mine: null, answer: 'x' }], look),
    renderDiff([{ name: 'exercise.ts', mine: 'a', answer: 'a\r\n' }], look),
  ],
  result: (look) => [
    renderPrediction({ predict: { kind: 'ms' }, question: '', given: 300, measuredMs: 501.2, clockMs: 501.2 }, look),
    renderPrediction({ predict: { kind: 'ms' }, question: '', given: 500, measuredMs: 501.2, clockMs: 501.2 }, look),
    renderPrediction({ predict: { kind: 'ms' }, question: '', given: 500, measuredMs: 501.2, clockMs: 718.4 }, look),
    renderPrediction(
      { predict: { kind: 'ms', answer: 600 }, question: '', given: 600, measuredMs: 1208, clockMs: 1208 },
      look,
    ),
    renderPrediction(
      { predict: { kind: 'choice', answer: 2, options: 3 }, question, given: 1, measuredMs: null, clockMs: null },
      look,
    ),
    renderOutput('\u001B[2Jone\r\ntwo\u0007\n', look),
    renderOutput(
      Array.from({ length: 20 }, (_, index) => `line ${index} 그리고 조금 더 긴 줄 하나 ${'x'.repeat(100)}`).join('\n'),
      look,
    ),
  ],
};

const question = 'How long?\n\n1. Much shorter: `await` runs it elsewhere.\n2. 지금과 비슷해요.\n3. Twice as long.';

/** Escape sequences as something that can be read in a difference. */
const readable = (drawn: string): string => drawn.replaceAll(ESCAPE, (_, code: string) => `<${code}>`);
// oxlint-disable-next-line no-control-regex
const ESCAPE = /\u001B\[(\d+)m/g;

test('colours', async () => {
  const look = lookOf('en', { color: true });
  const drawn = Object.entries(views).map(([view, render]) => `=== ${view}\n${render(look).join('\n\n')}`);
  await assertGolden('colours', readable(drawn.join('\n\n')));
});

for (const [view, render] of Object.entries(views)) {
  for (const { name, looks } of goldenLooks) {
    test(`${view} at ${name}`, async () => {
      const drawn = looks.map((look) => render(look).join('\n\n'));
      await assertGolden(`${view}.${name}`, drawn.join(`\n\n${'='.repeat(20)} ASCII\n\n`));
    });
  }
}
