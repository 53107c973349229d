/** Marks what an author has still to write; the learner's own `// TODO` in an exercise stays. */
export const AUTHOR_TODO = 'TODO(author)';

export interface AuthorTodo {
  /** From 1. */
  readonly line: number;
  /** What is to be written there. */
  readonly text: string;
}

/** The places of a text that are still to be filled in. */
export const authorTodosIn = (text: string): readonly AuthorTodo[] =>
  text.split('\n').flatMap((row, index) => {
    const at = row.indexOf(AUTHOR_TODO);
    if (at < 0) return [];
    const after = row.slice(at + AUTHOR_TODO.length);
    return [{ line: index + 1, text: after.replace(/^[:\s]+/, '').trim() }];
  });
