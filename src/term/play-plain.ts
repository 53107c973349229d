import type { Course } from '../core/course.ts';
import type { RunnerEvent } from '../core/runner/event.ts';
import type { RunnerState } from '../core/runner/state.ts';
import { words, type Look } from '../view/look.ts';
import { narrate, wrapped } from '../view/narrate.ts';
import type { PageModel } from '../view/page.ts';
import { renderQuestionPage } from '../view/question.ts';
import { keyOfWord, spokenKeys } from '../view/spoken-keys.ts';
import { exerciseNamed } from './exercise-named.ts';
import type { SignalSource } from './guard-terminal.ts';
import type { Lines } from './lines.ts';
import { askGuess } from './plain-questions.ts';
import type { Session } from './ports.ts';
import { cancelled } from './questions.ts';
import { currentLesson, runLoop, type Stage } from './runner-loop.ts';
import type { Speaker } from './speaker.ts';

export interface PlainConsole {
  readonly lines: Lines;
  readonly speaker: Speaker;
  /** Nobody types: the lines were there before, and each waits until the one before it is carried out. */
  readonly scripted: boolean;
  readonly signals: SignalSource;
}

/**
 * The course line by line: everything is said in words, and a line is typed where a key would be pressed. The same states and
 * events as on the screen; `leaving` ends it from outside.
 */
export const playPlain = async (
  session: Session,
  lookNow: () => Look,
  { lines, speaker, scripted, signals }: PlainConsole,
  leaving: AbortSignal,
): Promise<void> => {
  let told: PageModel | null = null;
  let toldKeys = '';
  /** The question that waits for the next line. */
  let answer: ((line: string | null) => void) | null = null;
  let asked = (): void => {};

  const modelOf = (state: RunnerState): PageModel => {
    const lesson = currentLesson(session.course, state);
    const { path, shown } = session.fileOf(lesson);
    return { state, course: session.course, lesson, path, shownPath: shown };
  };
  const offerKeys = (state: RunnerState): void => {
    const look = lookNow();
    const keys = spokenKeys(state, look);
    const how = toldKeys === '' ? `${words(look, 'plain.keys.how')} ` : '';
    if (keys !== toldKeys) speaker.say([wrapped(how + keys, look)]);
    toldKeys = keys;
    speaker.prompt();
  };
  const paint: Stage['paint'] = (state) => {
    const now = modelOf(state);
    const said = narrate(told, now, lookNow());
    const isOver = told !== null && told.state.job !== null;
    told = now;
    speaker.say(said);
    if ((said.length > 0 || isOver) && state.job === null) offerKeys(state);
    // All of a page is said, so that there is nothing to scroll.
    return { lines: 0, height: 0 };
  };
  const nextAnswer = async (): Promise<string | null> =>
    await new Promise((resolve) => {
      answer = resolve;
      asked();
    });
  const ask: Stage['ask'] = async (state) => {
    const look = lookNow();
    const { lines: text, options } = renderQuestionPage(modelOf(state), look);
    const numbered = options.map((option, index) => `${index + 1}: ${option}`);
    speaker.say([text.join('\n'), ...(numbered.length === 0 ? [] : [numbered.join('\n')])]);
    const given = await askGuess(options, look, speaker, nextAnswer);
    return given === cancelled ? 'cancelled' : given;
  };
  const stage: Stage = {
    paint,
    ask,
    // Nothing turns that could stand still.
    beat: () => {},
    loan: {
      lend: () => {
        speaker.hold();
        lines.pause();
      },
      takeBack: () => {
        lines.resume();
        speaker.release();
      },
    },
  };
  const loop = runLoop(session, stage);

  const carryOut = (line: string): void => {
    const before = speaker.count();
    const state = loop.state();
    const event = chosenBy(line, state, session.course) ?? keyEvent(keyOfWord(line, state, lookNow()));
    if (event !== null) loop.dispatch(event);
    const after = loop.state();
    if (after.over || after.page.name === 'prediction' || speaker.count() > before) return;
    if (line.trim() !== '' && after === state) speaker.say([words(lookNow(), 'plain.unknown', { word: line.trim() })]);
    toldKeys = '';
    offerKeys(after);
  };
  /** Until nothing is under way, or a question stands open. */
  const quiet = async (): Promise<void> => {
    for (;;) {
      const pending = loop.pending();
      if (answer !== null || pending.length === 0) return;
      await Promise.race([...pending, new Promise<void>((resolve) => (asked = resolve))]);
    }
  };
  const read = async (): Promise<void> => {
    while (!loop.state().over) {
      if (scripted) await quiet();
      const line = await lines.next();
      speaker.answered();
      const give = answer;
      answer = null;
      if (give !== null) give(line);
      else if (line === null) loop.dispatch({ type: 'interrupted' });
      else carryOut(line);
    }
  };

  const leave = (): void => loop.dispatch({ type: 'interrupted' });
  const continued = (): void => {
    speaker.answered();
    toldKeys = '';
    if (answer === null) offerKeys(loop.state());
    else speaker.prompt();
  };
  leaving.addEventListener('abort', leave);
  signals.on('SIGCONT', continued);
  loop.dispatch({ type: 'started' });
  if (leaving.aborted) leave();
  const reading = read();
  await loop.left;
  signals.off('SIGCONT', continued);
  lines.close();
  await Promise.all([loop.done, reading]);
  await session.close();
};

const keyEvent = (key: string | null): RunnerEvent | null => (key === null ? null : { type: 'key-pressed', key });

/** Where there are rows to choose from, a number or a name chooses one. */
const chosenBy = (line: string, { page }: RunnerState, course: Course): RunnerEvent | null => {
  if (page.name === 'attempts' && /^\d+$/.test(line.trim())) return { type: 'attempt-chosen', number: Number(line) };
  const index = page.name === 'list' ? exerciseNamed(line, course) : -1;
  return index < 0 ? null : { type: 'exercise-chosen', index };
};
