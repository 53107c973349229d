import type { ReadStream, WriteStream } from 'node:tty';
import type { Language } from '../core/lesson.ts';
import type { Problem } from '../core/message.ts';
import type { RunnerState } from '../core/runner/state.ts';
import { openLook, sentence, words, type Look } from '../view/look.ts';
import { renderMarkdown } from '../view/markdown.ts';
import type { PageModel } from '../view/page.ts';
import { panel, panelInner } from '../view/panel.ts';
import { renderQuestionPage } from '../view/question.ts';
import { renderScreen } from '../view/screen.ts';
import { wrap } from '../view/width.ts';
import { guardTerminal, type SignalSource } from './guard-terminal.ts';
import { openKeyboard } from './keyboard.ts';
import { openPainter } from './painter.ts';
import type { Session, StartPorts } from './ports.ts';
import { askChoice, askFolder, askLanguage, askMilliseconds, cancelled, type PromptContext } from './prompts.ts';
import { currentLesson, runLoop, type Stage } from './runner-loop.ts';
import { SPINNER_MS, spinnerFrame, spinWhile } from './spinner.ts';

/** The terminal itself; a test brings its own. */
export interface Console {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly signals: SignalSource;
  readonly stop: () => void;
}

const ownConsole = (): Console => ({
  input: process.stdin,
  output: process.stdout,
  signals: process,
  stop: () => process.kill(process.pid, 'SIGSTOP'),
});

/** The interactive course, from the first question to the learner's leaving. Returns the exit code. */
export const startCourse = async (ports: StartPorts, terminal: Console = ownConsole()): Promise<number> => {
  const lookIn = (language: Language): Look => {
    const { columns, rows } = terminal.output;
    return openLook(language, {
      ...ports.terminal,
      columns: columns || ports.terminal.columns,
      rows: rows || ports.terminal.rows,
    });
  };
  const prompting: PromptContext = { input: terminal.input, output: terminal.output };

  const language =
    ports.language ?? (await askLanguage(ports.suggestedLanguage, lookIn(ports.suggestedLanguage), prompting));
  if (language === cancelled) return 0;
  const look = lookIn(language);
  if (ports.dir === null) {
    const text = renderMarkdown(words(look, 'start.welcome'), look, panelInner(look));
    terminal.output.write(`${panel(look, text, { title: words(look, 'start.welcome.title'), tone: 'accent' })}\n`);
  }
  const checked = async (dir: string): Promise<string | null> => {
    const problem = await ports.checkDir(dir);
    return problem === null ? null : sentence(look, problem.message);
  };
  const dir = ports.dir ?? (await askFolder(ports.suggestedDir, checked, look, prompting));
  if (dir === cancelled) return 0;

  const opened = await spinWhile(words(look, 'start.preparing'), look, terminal.output, ports.open(dir, language));
  if (!opened.ok) {
    terminal.output.write(`${problemText(opened.problem, look)}\n`);
    return 2;
  }
  await playCourse(opened.value, () => lookIn(opened.value.language), terminal);
  terminal.output.write(`${wrap(words(look, 'start.bye'), lookIn(language).width).join('\n')}\n`);
  return 0;
};

const problemText = ({ message, frame }: Problem, look: Look): string =>
  [sentence(look, message), ...(frame === undefined ? [] : ['', frame])].join('\n');

const playCourse = async (session: Session, lookNow: () => Look, terminal: Console): Promise<void> => {
  const { output } = terminal;
  const painter = openPainter(output);
  let look = lookNow();
  let frame = 0;
  let asking = false;
  let lent = false;

  const modelOf = (state: RunnerState): PageModel => {
    const lesson = currentLesson(session.course, state);
    const { path, shown } = session.fileOf(lesson);
    return { state, course: session.course, lesson, path, shownPath: shown };
  };
  const paint = (state: RunnerState): { readonly lines: number; readonly height: number } => {
    const { lines, page } = renderScreen({ ...modelOf(state), spinner: spinnerFrame(frame, look) }, look);
    if (!asking && !lent) painter.paint(lines);
    return page;
  };
  const ask = async (state: RunnerState): Promise<number | null | 'cancelled'> => {
    const { lines, options } = renderQuestionPage(modelOf(state), look);
    asking = true;
    keyboard.pause();
    painter.paintForPrompt(lines);
    const context = { input: terminal.input, output };
    const answer = await (options.length > 0 ? askChoice(options, look, context) : askMilliseconds(look, context));
    asking = false;
    painter.forget();
    keyboard.resume();
    return answer === cancelled ? 'cancelled' : answer;
  };

  const release = (): void => {
    painter.leave();
    keyboard.pause();
  };
  const take = (): void => {
    if (asking || lent) return;
    painter.enter();
    keyboard.resume();
    loop.dispatch({ type: 'resized' });
  };
  const stage: Stage = {
    paint,
    ask,
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
    interrupted: () => loop.dispatch({ type: 'interrupted' }),
    stop: terminal.stop,
  });
  const keyboard = openKeyboard(terminal.input, (key) => {
    if (key === 'ctrl-z') guard.suspend();
    else loop.dispatch({ type: 'key-pressed', key });
  });
  const resized = (): void => {
    look = lookNow();
    if (asking) return;
    painter.forget();
    loop.dispatch({ type: 'resized' });
  };
  const spin = setInterval(() => {
    frame++;
    if (loop.state().job !== null) paint(loop.state());
  }, SPINNER_MS);

  output.on('resize', resized);
  painter.enter();
  loop.dispatch({ type: 'started' });
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
