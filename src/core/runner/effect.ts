import type { ProgressChange } from './progress-change.ts';
import type { RunMode } from './state.ts';

/** What the world has to do now. Carried out in order; each answers, if at all, with an event. */
export type RunnerEffect =
  | { readonly type: 'paint' }
  | { readonly type: 'start-run'; readonly run: number; readonly lesson: string; readonly mode: RunMode }
  | { readonly type: 'cancel-run'; readonly run: number }
  | { readonly type: 'watch-file'; readonly lesson: string }
  | { readonly type: 'ask-prediction'; readonly lesson: string }
  | { readonly type: 'save-progress'; readonly change: ProgressChange }
  | { readonly type: 'load-solution'; readonly lesson: string }
  | { readonly type: 'load-diff'; readonly lesson: string }
  | { readonly type: 'load-attempt'; readonly lesson: string; readonly hash: string }
  /** Puts an attempt back; what stands there now is kept. */
  | {
      readonly type: 'restore-attempt';
      readonly lesson: string;
      readonly hash: string;
      readonly number: number;
    }
  | { readonly type: 'open-editor'; readonly lesson: string; readonly line: number | null }
  | { readonly type: 'quit' };
