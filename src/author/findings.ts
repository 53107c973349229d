import type { Message } from '../core/message.ts';

/** Something about a course that its author has to mend. */
export interface Finding {
  /** The lesson's id; null for the course as a whole. */
  readonly lesson: string | null;
  readonly message: Message;
}

/** One claim about a file, and how often it held. */
export interface Proof {
  readonly lesson: string;
  readonly kind: 'exercise' | 'solution' | 'wrong-fix' | 'right-fix';
  readonly file: string;
  readonly load: 'idle' | 'busy';
  readonly runs: number;
  readonly inconclusive: number;
  /** What was seen instead of what was claimed; null: the claim holds. */
  readonly wrong: Message | null;
}

export interface VerifyReport {
  readonly findings: readonly Finding[];
  readonly proofs: readonly Proof[];
  readonly sound: boolean;
}
