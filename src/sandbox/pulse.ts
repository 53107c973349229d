import { closeSync, openSync, readSync } from 'node:fs';

/** How often it is looked, in milliseconds: twice for each picture of a spinner. */
const LOOK_MS = 40;

/** Tells while a program runs how many heartbeats its event loop has answered so far; it is only looked at, and proves nothing. */
export const followPulse = (trace: string, beat: (beats: number) => void): { readonly stop: () => void } => {
  const buffer = Buffer.alloc(64 * 1024);
  let at = 0;
  const look = (): void => {
    const text = readFrom(trace, at, buffer);
    // A line may be written only in part; what is whole is read, and the rest the next time.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    at += Buffer.byteLength(whole, 'latin1');
    const last = [...whole.matchAll(/"k":"status"[^{}]*"beats":(\d+)/g)].at(-1);
    if (last !== undefined) beat(Number(last[1]));
  };
  const timer = setInterval(look, LOOK_MS);
  return { stop: () => clearInterval(timer) };
};

const readFrom = (file: string, at: number, buffer: Buffer): string => {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, at));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return ''; // the program has removed it; its verdict will say so
  }
};
