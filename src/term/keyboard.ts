import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import { keyNames } from './key-names.ts';

export interface Keyboard {
  /** Gives the input away, to a prompt or another program. Keys that were typed before are lost with it, on purpose. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: () => void;
}

/** Reads single keys for as long as it is open. */
export const openKeyboard = (input: ReadStream, onKey: (name: string) => void): Keyboard => {
  // A Korean letter has three bytes, and they may come apart.
  let decoder = new StringDecoder('utf8');
  let reading = false;
  const read = (data: Buffer): void => {
    for (const name of keyNames(decoder.write(data))) onKey(name);
  };
  const resume = (): void => {
    if (reading) return;
    reading = true;
    decoder = new StringDecoder('utf8');
    input.setRawMode?.(true);
    input.on('data', read);
    input.resume();
  };
  const pause = (): void => {
    if (!reading) return;
    reading = false;
    input.off('data', read);
    input.setRawMode?.(false);
    input.pause();
  };
  resume();
  return { pause, resume, close: pause };
};
