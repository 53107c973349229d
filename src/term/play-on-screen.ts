import type { RunnerState } from '../core/runner/state.ts';
import type { Look } from '../view/look.ts';
import type { PageModel } from '../view/page.ts';
import { renderQuestionPage } from '../view/question.ts';
import { renderScreen } from '../view/screen.ts';
import type { Console } from './console.ts';
import { guardTerminal } from './guard-terminal.ts';
import { openKeyboard } from './keyboard.ts';
import { openPainter } from './painter.ts';
import type { Session } from './ports.ts';
import { openPulse } from './pulse.ts';
import { askChoice, askMilliseconds } from './prompts.ts';
import { cancelled } from './questions.ts';
import { currentLesson, runLoop, type Stage } from './runner-loop.ts';
import { SPINNER_MS, spinnerFrame } from './spinner.ts';

/** The course on a screen of its own, which is given back at the end; `leaving` ends it from outside. */
export const playOnScreen = async (
  session: Session,
  lookNow: () => Look,
  terminal: Console,
  leaving: AbortSignal,
): Promise<void> => {
  const { output } = terminal;
  const painter = openPainter(output);
  let look = lookNow();
  const pulse = openPulse();
  /** Of the question at the prompt: aborted, it is drawn and asked anew. */
  let asking: AbortController | null = null;
  let lent = false;

  const modelOf = (state: RunnerState): PageModel => {
    const lesson = currentLesson(session.course, state);
    const { path, shown } = session.fileOf(lesson);
    return { state, course: session.course, lesson, path, shownPath: shown };
  };
  const paint = (state: RunnerState): { readonly lines: number; readonly height: number } => {
    const { lines, page } = renderScreen(
      { ...modelOf(state), spinner: spinnerFrame(pulse.frame(), look), still: pulse.isStill() },
      look,
    );
    if (asking === null && !lent) painter.paint(lines);
    return page;
  };
  const ask = async (state: RunnerState): Promise<number | null | 'cancelled'> => {
    keyboard.pause();
    try {
      for (;;) {
        const question = new AbortController();
        asking = question;
        const { lines, options } = renderQuestionPage(modelOf(state), look);
        painter.paintForPrompt(lines);
        const signal = AbortSignal.any([leaving, question.signal]);
        const context = { input: terminal.input, output, signal };
        const answer = await (options.length > 0 ? askChoice(options, look, context) : askMilliseconds(look, context));
        if (answer !== cancelled) return answer;
        if (leaving.aborted || !question.signal.aborted) return 'cancelled';
      }
    } finally {
      asking = null;
      painter.forget();
      if (!leaving.aborted) keyboard.resume();
    }
  };

  const release = (): void => {
    painter.leave();
    keyboard.pause();
  };
  const take = (): void => {
    if (lent || loop.state().over) return;
    painter.enter();
    if (asking !== null) return asking.abort();
    keyboard.resume();
    loop.dispatch({ type: 'resized' });
  };
  const stage: Stage = {
    paint,
    ask,
    beat: pulse.beat,
    loan: {
      lend: () => {
        lent = true;
        release();
      },
      takeBack: () => {
        lent = false;
        take();
      },
    },
  };
  const loop = runLoop(session, stage);
  const guard = guardTerminal({
    source: terminal.signals,
    release,
    take,
    stop: terminal.stop,
  });
  const keyboard = openKeyboard(terminal.input, (key) => {
    if (key === 'ctrl-z') guard.suspend();
    else loop.dispatch({ type: 'key-pressed', key });
  });
  const resized = (): void => {
    look = lookNow();
    if (asking !== null) return asking.abort();
    painter.forget();
    loop.dispatch({ type: 'resized' });
  };
  const spin = setInterval(() => {
    pulse.turn();
    if (loop.state().job !== null) paint(loop.state());
  }, SPINNER_MS);

  const leave = (): void => loop.dispatch({ type: 'interrupted' });
  leaving.addEventListener('abort', leave);
  output.on('resize', resized);
  painter.enter();
  loop.dispatch({ type: 'started' });
  if (leaving.aborted) leave();
  try {
    await loop.left;
  } finally {
    clearInterval(spin);
    output.off('resize', resized);
    guard.close();
  }
  await loop.done;
  await session.close();
};
