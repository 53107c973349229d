import { lacksRuntime } from '../core/runtime-problem.ts';
import type { Judgement } from '../core/verdict.ts';
import { words, type Look } from './look.ts';

/** A verdict in a word or two. */
export const statusWords = (judgement: Judgement, look: Look): string =>
  words(look, lacksRuntime(judgement) ? 'verdict.runtime' : `verdict.${judgement.status}`);
