import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { LaneEvent } from '../core/debug/wire.ts';

/** Opens the file in which one thread leaves what was seen of it. Its first line is a `lane`, which is there before the program begins. */
export const openLaneFile = (folder: string, thread: number): ((event: LaneEvent) => void) => {
  const file = path.join(folder, `${process.pid}-${thread}.jsonl`);
  return (event) => {
    try {
      appendFileSync(file, `${JSON.stringify(event)}\n`);
    } catch {
      // the folder is gone or the disk is full: the program goes on
    }
  };
};
