import type { Message } from '../../core/message.ts';

/** One thing that was looked at: how it is, and what to do about it. */
export interface DoctorFinding {
  readonly id: 'runtime' | 'cores' | 'terminal' | 'editor' | 'files' | 'timers' | 'noise' | 'meter';
  readonly status: 'good' | 'note' | 'bad';
  readonly message: Message;
  /** The figures behind the sentence. */
  readonly measured: Readonly<Record<string, string | number | boolean | null>>;
}
