import type { Language } from '../core/lesson.ts';
import type { Problem } from '../core/message.ts';
import { openLook, sentence, words, type Look } from '../view/look.ts';
import { renderMarkdown } from '../view/markdown.ts';
import { panel, panelInner } from '../view/panel.ts';
import { wrap } from '../view/width.ts';
import { leavingOf, ownConsole, type Console } from './console.ts';
import { openLines } from './lines.ts';
import { plainQuestions } from './plain-questions.ts';
import { playOnScreen } from './play-on-screen.ts';
import { playPlain } from './play-plain.ts';
import type { Session, StartPorts } from './ports.ts';
import { promptQuestions } from './prompts.ts';
import { cancelled, type Questions } from './questions.ts';
import { openSpeaker } from './speaker.ts';
import { spinWhile } from './spinner.ts';

/** The interactive course, from the first question to the learner's leaving. Returns the exit code. */
export const startCourse = async (ports: StartPorts, terminal: Console = ownConsole()): Promise<number> => {
  const plain = ports.terminal.plain === true;
  const leaving = leavingOf(terminal, plain);
  const way = plain ? plainWay(terminal, leaving) : screenWay(terminal, leaving);
  try {
    return await begin(ports, terminal, way);
  } finally {
    way.close();
  }
};

const begin = async (ports: StartPorts, terminal: Console, way: Way): Promise<number> => {
  const { questions, say, preparing, play } = way;
  const lookIn = (language: Language): Look => {
    const { columns, rows } = terminal.output;
    return openLook(language, {
      ...ports.terminal,
      columns: columns || ports.terminal.columns,
      rows: rows || ports.terminal.rows,
    });
  };

  const language =
    ports.language ?? (await questions.language(ports.suggestedLanguage, lookIn(ports.suggestedLanguage)));
  if (language === cancelled) return 0;
  const look = lookIn(language);
  if (ports.dir === null) {
    const text = renderMarkdown(words(look, 'start.welcome'), look, panelInner(look));
    say(panel(look, text, { title: words(look, 'start.welcome.title'), tone: 'accent' }).trimEnd());
  }
  const checked = async (dir: string): Promise<string | null> => {
    const problem = await ports.checkDir(dir);
    return problem === null ? null : sentence(look, problem.message);
  };
  const dir = ports.dir ?? (await questions.folder(ports.suggestedDir, checked, look));
  if (dir === cancelled) return 0;

  const opened = await preparing(look, ports.open(dir, language));
  if (!opened.ok) {
    say(problemText(opened.problem, look));
    return 2;
  }
  await play(opened.value, () => lookIn(opened.value.language));
  say(wrap(words(look, 'start.bye', { wayBack: opened.value.wayBack }), lookIn(language).width).join('\n'));
  return 0;
};

/** How a terminal is used: drawn on, or written to line by line. */
interface Way {
  readonly questions: Questions;
  /** Before the course has begun, and after it. */
  readonly say: (text: string) => void;
  readonly preparing: <T>(look: Look, work: Promise<T>) => Promise<T>;
  readonly play: (session: Session, lookNow: () => Look) => Promise<void>;
  /** Lets the input go: whoever reads it keeps the program alive. */
  readonly close: () => void;
}

const screenWay = (terminal: Console, signal: AbortSignal): Way => ({
  say: (text) => void terminal.output.write(`${text}\n`),
  questions: promptQuestions({ input: terminal.input, output: terminal.output, signal }),
  preparing: async (look, work) => await spinWhile(words(look, 'start.preparing'), look, terminal.output, work),
  play: async (session, lookNow) => await playOnScreen(session, lookNow, terminal, signal),
  close: () => {},
});

const plainWay = ({ input, output, signals }: Console, signal: AbortSignal): Way => {
  const scripted = !input.isTTY;
  const lines = openLines(input);
  const speaker = openSpeaker((text) => output.write(text), !scripted && output.isTTY);
  // A question ends with the signal, too.
  signal.addEventListener('abort', lines.close);
  return {
    questions: plainQuestions(speaker, lines),
    say: (text) => speaker.say([text]),
    preparing: async (look, work) => {
      speaker.say([`${words(look, 'start.preparing')} …`]);
      return await work;
    },
    play: async (session, lookNow) => await playPlain(session, lookNow, { lines, speaker, scripted, signals }, signal),
    close: lines.close,
  };
};

const problemText = ({ message, frame }: Problem, look: Look): string =>
  [sentence(look, message), ...(frame === undefined ? [] : ['', frame])].join('\n');
