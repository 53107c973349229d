import type { Look } from '../view/look.ts';

const unicode = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const ascii = ['-', '\\', '|', '/'];
/** Fast enough to be seen as one movement, slow enough to cost nothing. */
export const SPINNER_MS = 80;

/**
 * The spinner inside the painted screen: only its line is written again. ora would move the cursor on a screen that is not its own;
 * it spins where the course has no screen yet.
 */
export const spinnerFrame = (count: number, { terminal }: Look): string => {
  const frames = terminal.unicode ? unicode : ascii;
  return frames[count % frames.length] ?? '';
};

/** ora, while something is done before there is a screen. */
export const spinWhile = async <T>(
  text: string,
  look: Look,
  output: NodeJS.WritableStream,
  work: Promise<T>,
): Promise<T> => {
  const { default: ora } = await import('ora');
  const spinner = ora({
    text,
    stream: output,
    discardStdin: false,
    ...(look.terminal.unicode ? {} : { spinner: 'line' }),
  }).start();
  try {
    return await work;
  } finally {
    spinner.stop();
  }
};
