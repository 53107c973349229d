/** Writes paragraphs one below the other, and a mark where something can be typed. */
export interface Speaker {
  readonly say: (paragraphs: readonly string[]) => void;
  readonly prompt: () => void;
  /** Something was typed: what is said next begins on a line of its own already. */
  readonly answered: () => void;
  /** How many paragraphs were said so far. */
  readonly count: () => number;
  /** While another program has the terminal, what is to be said waits. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** In a log or a pipe nobody is asked to type, so there is no mark. */
export const openSpeaker = (write: (text: string) => unknown, marks: boolean): Speaker => {
  let said = 0;
  let open = false;
  let held: string[] | null = null;
  const put = (text: string): void => {
    if (held === null) write(text);
    else held.push(text);
  };
  return {
    say: (paragraphs) => {
      if (paragraphs.length === 0) return;
      said += paragraphs.length;
      put(`${open ? '\n' : ''}${paragraphs.map((paragraph) => `${paragraph}\n\n`).join('')}`);
      open = false;
    },
    prompt: () => {
      if (!marks || open) return;
      open = true;
      put('> ');
    },
    answered: () => (open = false),
    count: () => said,
    hold: () => (held ??= []),
    release: () => {
      const texts = held ?? [];
      held = null;
      for (const text of texts) write(text);
    },
  };
};
