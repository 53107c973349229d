import type { ComparedFile } from '../compared-file.ts';
import type { Message } from '../message.ts';
import type { Attempt, Progress } from '../progress.ts';
import type { Judgement } from '../verdict.ts';

/** Everything that can happen, in the order in which it happened: one queue for keys, files, runs and the window. */
export type RunnerEvent =
  | { readonly type: 'started' }
  | { readonly type: 'key-pressed'; readonly key: string }
  /** Named and not reached by arrows: from the list an exercise by its place in the course, from the attempts one by its number. */
  | { readonly type: 'exercise-chosen'; readonly index: number }
  | { readonly type: 'attempt-chosen'; readonly number: number }
  | { readonly type: 'file-changed'; readonly lesson: string }
  | { readonly type: 'file-vanished'; readonly lesson: string }
  /** `attempt` is what was kept of the judged file; null for the starting file as it came, and for one that cannot be read. */
  | {
      readonly type: 'run-finished';
      readonly run: number;
      readonly judgement: Judgement;
      readonly attempt: Attempt | null;
    }
  /** The run could not be carried out; whatever the learner's file does is a judgement and not this. */
  | { readonly type: 'run-failed'; readonly run: number; readonly message: Message }
  | { readonly type: 'prediction-given'; readonly lesson: string; readonly value: number | null }
  | { readonly type: 'solution-loaded'; readonly lesson: string; readonly source: string }
  | { readonly type: 'diff-loaded'; readonly lesson: string; readonly files: readonly ComparedFile[] }
  | {
      readonly type: 'attempt-loaded';
      readonly lesson: string;
      readonly hash: string;
      readonly source: string | null;
    }
  /** An attempt was put back, or why not. What stood there, if it was new, is an attempt on the disk already. */
  | {
      readonly type: 'attempt-restored';
      readonly lesson: string;
      readonly kept: Attempt | null;
      readonly message: Message;
    }
  /** The page was drawn: so many lines, and so many fit. */
  | { readonly type: 'page-measured'; readonly lines: number; readonly height: number }
  | { readonly type: 'resized' }
  /** Another window has the right to write (its process), or this one has it (null), with the progress as it is on the disk. */
  | { readonly type: 'seat-changed'; readonly holder: number | null; readonly progress: Progress }
  /** Something to be said, such as that files are polled here. */
  | { readonly type: 'noticed'; readonly message: Message }
  /** Ctrl-C, or the window is gone. */
  | { readonly type: 'interrupted' };
