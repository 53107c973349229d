import type { Course, Lesson } from '../core/course.ts';
import { standingOf, type Page, type RunnerState, type Shown, type Zoom } from '../core/runner/state.ts';
import type { Judgement, Timeline } from '../core/verdict.ts';
import { lacksRuntime } from '../core/runtime-problem.ts';
import { renderAttemptPage, renderAttempts } from './attempts.ts';
import { renderChapterBegin, renderChapterEnd } from './chapter.ts';
import { renderDiff } from './diff.ts';
import { renderFinished } from './finished.ts';
import { renderHelp, renderPlainHelp } from './help.ts';
import { fileLink } from './link.ts';
import { renderHints, renderSolution, renderStory, renderWhy } from './lesson.ts';
import type { RenderedList } from './list.ts';
import { renderListPage } from './list-page.ts';
import { inlineCode, words, type Look } from './look.ts';
import { renderOutput } from './output.ts';
import { panel, panelInner } from './panel.ts';
import { renderPrediction } from './prediction.ts';
import { renderStallList } from './stall-list.ts';
import { renderPart, renderTimeline } from './timeline.ts';
import { renderVerdict } from './verdict.ts';
import { wrap } from './width.ts';

/** What the screen shows beside the state: the course, and where the learner's file is. */
export interface PageModel {
  readonly state: RunnerState;
  readonly course: Course;
  readonly lesson: Lesson;
  /** Absolute, for links. */
  readonly path: string;
  /** As the learner would type it. */
  readonly shownPath: string;
}

/** All the lines of a page, however long; the screen shows a part. */
export const pageLines = (model: PageModel, look: Look): readonly string[] =>
  pageParts(model, look)
    .filter((part) => part !== '')
    .flatMap((part, index) => (index === 0 ? part.split('\n') : ['', ...part.split('\n')]));

const pageParts = (model: PageModel, look: Look): readonly string[] => {
  const { state, lesson } = model;
  const text = lesson.texts[look.language];
  switch (state.page.name) {
    case 'story':
    case 'prediction':
      return [
        renderStory(text, lesson.spec.id, look),
        paragraph(words(look, 'story.file', { file: fileName(model, look) }), look),
      ];
    case 'hints':
      return [renderHints(text, standingOf(state).hints, look)];
    case 'timeline':
      return timelineParts(model, state.page, look);
    case 'chapter':
      return [
        state.page.part === 'begin'
          ? renderChapterBegin(model.course, lesson.chapter, look)
          : renderChapterEnd(model.course, lesson.chapter, state.progress, look),
      ];
    case 'diff':
      return state.page.files === null ? [] : [renderDiff(state.page.files, look)];
    case 'attempts':
      return [attemptsPage(model, state.page.selected, look).lines.join('\n')];
    case 'attempt':
      return attemptParts(state, state.page, look);
    case 'solution':
      return state.page.source === null ? [] : [renderSolution(state.page.source, look), renderWhy(text, look)];
    case 'help':
      return [look.terminal.plain === true ? renderPlainHelp(look) : renderHelp(state.page.behind.name, look)];
    case 'finished':
      return [renderFinished(model.course, state.progress, look)];
    case 'list':
      return [];
    case 'result':
      return state.shown === null ? [] : resultParts(model, state.shown, look);
  }
};

const fileName = ({ shownPath, path }: PageModel, look: Look): string =>
  fileLink(look, look.theme.strong(shownPath), path);

const paragraph = (text: string, look: Look): string =>
  wrap(inlineCode(look, text), look.width - 2)
    .map((line) => (look.terminal.plain === true ? line : ` ${line}`))
    .join('\n');

const resultParts = (model: PageModel, { mode, judgement }: Shown, look: Look): readonly string[] =>
  mode === 'pitfall' && !lacksRuntime(judgement)
    ? pitfallParts(model, judgement, look)
    : verdictParts(model, judgement, look);

/** The exercise as it came: what happened, beside what was predicted, and whose turn it is. */
const pitfallParts = (model: PageModel, judgement: Judgement, look: Look): readonly string[] => [
  paragraph(look.theme.strong(words(look, 'pitfall.title')), look),
  renderTimeline(judgement.timeline, look),
  prediction(model, judgement, look),
  // Before the output, which can be long: on a low window this is what must be seen.
  panel(
    look,
    wrap(inlineCode(look, words(look, 'pitfall.your-turn', { file: fileName(model, look) })), panelInner(look)),
    { tone: 'accent' },
  ),
  renderOutput(judgement.output, look),
];

const verdictParts = (model: PageModel, judgement: Judgement, look: Look): readonly string[] => {
  const { lesson, path, state } = model;
  const text = lesson.texts[look.language];
  const verdict = renderVerdict(judgement, { title: lesson.spec.id, when: text.when, path }, look);
  const timeline = renderTimeline(judgement.timeline, look);
  const output = renderOutput(judgement.output, look);
  if (judgement.status !== 'pass') return [verdict, timeline, output];
  const before = state.pitfall === null ? '' : renderTimeline(state.pitfall.timeline, look);
  return [
    verdict,
    timeline,
    before === '' ? '' : timelineBefore(before, look),
    prediction(model, state.pitfall ?? { exerciseMs: standingOf(state).measuredMs }, look),
    renderWhy(text, look),
    output,
  ];
};

const timelineBefore = (drawn: string, look: Look): string =>
  `${paragraph(words(look, 'timeline.before'), look)}\n${drawn}`;

const prediction = (
  { lesson, state }: PageModel,
  took: Pick<Judgement, 'exerciseMs' | 'ownMs'>,
  look: Look,
): string => {
  const { prediction: given } = standingOf(state);
  const { predict } = lesson.spec;
  const { question } = lesson.texts[look.language];
  return predict === null || typeof given !== 'number'
    ? ''
    : renderPrediction(
        { predict, question, given, measuredMs: took.ownMs ?? took.exerciseMs, clockMs: took.exerciseMs },
        look,
      );
};

/** Full size: as many lanes as there are, every stall by its line, and beside it how it was before. */
const timelineParts = ({ state, path }: PageModel, zoom: Zoom, look: Look): readonly string[] => {
  const { shown, pitfall } = state;
  if (shown === null) return [];
  const { timeline, culprits } = shown.judgement;
  const drawn = renderTimeline(timeline, look, { lanes: LANES, zoom });
  const mine = drawn === '' ? paragraph(words(look, 'timeline.nothing'), look) : drawn;
  const now = [
    partOf(timeline, zoom, look),
    mine,
    renderStallList({ timeline, culprits, path: shown.mode === 'check' ? path : null }, look),
  ];
  if (shown.mode !== 'check' || pitfall === null) return now;
  const before = renderTimeline(pitfall.timeline, look, { lanes: LANES, zoom });
  const stalls = { timeline: pitfall.timeline, culprits: pitfall.culprits, path: null };
  return [...now, timelineBefore(before, look), partOf(pitfall.timeline, zoom, look), renderStallList(stalls, look)];
};

const partOf = (timeline: Timeline, zoom: Zoom, look: Look): string => {
  const part = renderPart(timeline, zoom, look);
  return part === '' ? '' : paragraph(look.theme.dim(part), look);
};

/** In full size; a timeline that has more tells nothing by single lanes. */
const LANES = 200;

const attemptParts = (
  state: RunnerState,
  { number, text }: Extract<Page, { readonly name: 'attempt' }>,
  look: Look,
): readonly string[] => {
  const attempt = standingOf(state).attempts[number - 1];
  return attempt === undefined || text === null ? [] : [renderAttemptPage({ attempt, number, ...text }, look)];
};

const attemptsPage = ({ state, lesson }: PageModel, selected: number, look: Look): RenderedList =>
  renderAttempts(standingOf(state).attempts, { id: lesson.spec.id, selected }, look);

/** The pages on which a row is selected, which must be seen however many there are; null for the others. */
export const selectionPage = (model: PageModel, look: Look): RenderedList | null => {
  const { page } = model.state;
  if (page.name === 'attempts') return attemptsPage(model, page.selected, look);
  return page.name === 'list' ? renderListPage(model, page, look) : null;
};
