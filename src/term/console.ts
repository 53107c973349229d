import type { ReadStream, WriteStream } from 'node:tty';
import type { SignalSource } from './guard-terminal.ts';
import { quietRawMode } from './quiet-raw-mode.ts';

/** The terminal itself; a test brings its own. */
export interface Console {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly signals: SignalSource;
  readonly stop: () => void;
}

export const ownConsole = (): Console => ({
  input: quietRawMode(process.stdin),
  output: process.stdout,
  signals: process,
  stop: () => process.kill(process.pid, 'SIGSTOP'),
});

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborted when nobody is there any more. A closed window sends its signal to the shell, and to us only if the shell passes it
 * on; but its input ends in any case. `untilEnd`: whoever reads lines decides themselves what the end of the input means.
 */
export const leavingOf = ({ input, output, signals }: Console, untilEnd: boolean): AbortSignal => {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  for (const signal of endings) signals.on(signal, leave);
  if (!untilEnd) input.on('end', leave);
  input.on('error', leave);
  output.on('error', leave);
  return leaving.signal;
};
