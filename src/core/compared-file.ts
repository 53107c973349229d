/** One file of an exercise, as the learner has it and as a good answer has it. */
export interface ComparedFile {
  readonly name: string;
  /** Null: it is not there, or cannot be read. */
  readonly mine: string | null;
  readonly answer: string;
}
