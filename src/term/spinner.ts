import { setTimeout as pause } from 'node:timers/promises';
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

/** What is over by then needs no spinner, and most starts pay nothing for one. */
const PATIENCE_MS = 200;

/** ora, while something is done before there is a screen, if it takes so long that one would wonder. */
export const spinWhile = async <T>(
  text: string,
  look: Look,
  output: NodeJS.WritableStream,
  work: Promise<T>,
): Promise<T> => {
  const over = work.then(
    () => true,
    () => true,
  );
  const impatient = new AbortController();
  const waited = pause(PATIENCE_MS, false, { signal: impatient.signal }).catch(() => true);
  const inTime = await Promise.race([over, waited]);
  impatient.abort();
  if (inTime) return await work;
  const { default: ora } = await import('ora');
  const spinner = ora({
    text,
    stream: output,
    // The keys belong to the course.
    discardStdin: false,
    ...(look.terminal.unicode ? {} : { spinner: 'line' }),
  }).start();
  try {
    return await work;
  } finally {
    spinner.stop();
  }
};
