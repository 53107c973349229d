import type { ChildProcess } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

export interface CollectedOutput {
  /** Both streams have ended. */
  readonly closed: Promise<void>;
  readonly text: () => string;
  /** The end of stderr, where a crashing runtime says why. */
  readonly stderrTail: () => string;
  readonly flooded: () => boolean;
}

/** Of the output, this much is kept for the learner to read, in characters. */
const KEPT = 64_000;
/** A stream that a grandchild holds open is given up after this time, in milliseconds; its process has been killed before. */
const CLOSE_LIMIT_MS = 500;

/** Drains what the learner prints without delay (a full pipe would block the writer), keeps the beginning, counts the rest. */
export const collectOutput = (child: ChildProcess, limitBytes: number, stop: () => void): CollectedOutput => {
  let kept = '';
  let tail = '';
  let bytes = 0;
  const take = (part: Buffer, decoder: StringDecoder, isError: boolean): void => {
    const before = bytes;
    bytes += part.length;
    const text = decoder.write(part);
    if (kept.length < KEPT) kept += text.slice(0, KEPT - kept.length);
    if (isError) tail = (tail + text).slice(-4000);
    if (bytes > limitBytes && before <= limitBytes) stop();
  };
  // A letter of several bytes may lie across two parts, so each stream has its own memory of what is not whole yet.
  const [out, error] = [new StringDecoder('utf8'), new StringDecoder('utf8')];
  child.stdout?.on('data', (part: Buffer) => take(part, out, false));
  child.stderr?.on('data', (part: Buffer) => take(part, error, true));
  const both = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => setTimeout(resolve, CLOSE_LIMIT_MS).unref()));
  const failed = new Promise<void>((resolve) => child.once('error', () => resolve()));
  return {
    closed: Promise.race([both, exited, failed]),
    text: () => kept,
    stderrTail: () => tail,
    flooded: () => bytes > limitBytes,
  };
};
