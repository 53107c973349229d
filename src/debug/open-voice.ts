import { writeSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';
import type { DebugSettings } from '../core/debug/settings.ts';
import { detectTerminal } from '../view/detect-terminal.ts';
import { openLook, type Look } from '../view/look.ts';

export interface Voice {
  readonly look: Look;
  readonly say: (text: string) => void;
}

const STDERR = 2;

/** Where debug mode speaks: stderr, past all streams of the program, so that it is heard while the program hangs. */
export const openVoice = ({ language }: DebugSettings, env = process.env): Voice => ({
  look: openLook(language, detectTerminal({ stream: { isTTY: isatty(STDERR) }, env, platform: process.platform })),
  say: writeAll,
});

const nap = new Int32Array(new SharedArrayBuffer(4));

/** A pipe that nobody empties at the moment is full for a while; one that is closed is nobody's any more. */
const writeAll = (text: string): void => {
  const bytes = Buffer.from(text);
  for (let done = 0, tries = 0; done < bytes.length && tries < 200; tries++) {
    try {
      done += writeSync(STDERR, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(nap, 0, 0, 5);
    }
  }
};
