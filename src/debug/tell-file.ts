import type { LaneEvent } from '../core/debug/wire.ts';
import { entryFile } from './own-files.ts';
import type { Telling } from './telling.ts';

/** Tells which file a worker has started with: what is loaded by `-r` is there before the runtime says it. */
export const fileTeller = (post: (event: LaneEvent) => void): Telling => {
  let isAsked = false;
  return {
    tell: () => {
      if (isAsked) return;
      isAsked = true;
      const file = entryFile();
      if (file !== null) post({ k: 'file', file });
    },
  };
};
