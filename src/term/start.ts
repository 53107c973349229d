import type { Language } from '../core/lesson.ts';
import type { Problem } from '../core/message.ts';
import { openLook, sentence, words, type Look } from '../view/look.ts';
import { renderMarkdown } from '../view/markdown.ts';
import { panel, panelInner } from '../view/panel.ts';
import { wrap } from '../view/width.ts';
import { leavingOf, ownConsole, type Console } from './console.ts';
import { playOnScreen } from './play-on-screen.ts';
import type { StartPorts } from './ports.ts';
import { askFolder, askLanguage, cancelled, type PromptContext } from './prompts.ts';
import { spinWhile } from './spinner.ts';

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
  const leaving = leavingOf(terminal);
  const prompting: PromptContext = { input: terminal.input, output: terminal.output, signal: leaving };

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
  await playOnScreen(opened.value, () => lookIn(opened.value.language), terminal, leaving);
  terminal.output.write(`${wrap(words(look, 'start.bye'), lookIn(language).width).join('\n')}\n`);
  return 0;
};

const problemText = ({ message, frame }: Problem, look: Look): string =>
  [sentence(look, message), ...(frame === undefined ? [] : ['', frame])].join('\n');
