import type { Judgement } from '../core/verdict.ts';
import { watchFile } from './watch-file.ts';

export interface SaveJudging {
  readonly file: string;
  readonly judge: () => Promise<Judgement>;
  readonly began: () => void;
  readonly judged: (judgement: Judgement) => Promise<void>;
  /** Everything that was saved is judged. */
  readonly waiting: () => void;
  readonly vanished: () => void;
  /** The system does not tell of saves here: they are looked for. */
  readonly silent: () => void;
  readonly signal: AbortSignal;
}

/** Judges a file now and on every save, until the signal says otherwise. A save during a run is judged right after it. */
export const judgeOnSave = async (judging: SaveJudging): Promise<void> => {
  const { file, judge, began, judged, waiting, vanished, silent, signal } = judging;
  let saved = true;
  let wake = (): void => {};
  const stop = (): void => wake();
  signal.addEventListener('abort', stop, { once: true });
  const watch = await watchFile(file, {
    changed: () => {
      saved = true;
      wake();
    },
    vanished,
    silent,
  });
  try {
    while (!signal.aborted) {
      if (!saved) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      saved = false;
      began();
      const judgement = await judge();
      if (signal.aborted) return;
      await judged(judgement);
      if (!saved) waiting();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await watch.close();
  }
};
