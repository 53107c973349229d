import type { Message } from '../core/message.ts';
import type { ProofRow } from '../view/proof-table.ts';

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
  /** A wrong fix failed with another reason once, and twice with its own; null: always with its own. */
  readonly otherwise: Message | null;
  /** All its verdicts together. */
  readonly ms: number;
  /** What was seen instead of what was claimed; null: the claim holds. */
  readonly wrong: Message | null;
}

export interface VerifyReport {
  readonly findings: readonly Finding[];
  readonly proofs: readonly Proof[];
  readonly rows: readonly ProofRow[];
  /** From the first to the last; verdicts were given side by side. */
  readonly ms: number;
  readonly sound: boolean;
}
