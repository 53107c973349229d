/** What a message's placeholders are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A sentence by key: rules and commands say *what*, i18n says it in the learner's language. */
export interface Message {
  readonly key: string;
  readonly values: MessageValues;
}

export const message = (key: string, values: MessageValues = {}): Message => ({ key, values });

/** A place in a learner's file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why something could not be done: what happened, where, and (in the sentence) what to type next. */
export interface Problem {
  readonly message: Message;
  readonly place?: Place;
  /** Source lines around the place, already numbered, for the terminal. */
  readonly frame?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = <T>(problem: Problem): Result<T> => ({ ok: false, problem });
