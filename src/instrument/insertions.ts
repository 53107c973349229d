/** Text to be put into a source without moving any line: collected first, applied once. */
export interface Insertions {
  /** Puts a statement in front of what starts at `at`. */
  readonly before: (at: number, text: string, depth: number) => void;
  /** Puts `head` in front of and `tail` behind a piece; at one offset, pieces of smaller depth go around those of larger depth. */
  readonly around: (
    piece: { readonly start: number; readonly end: number },
    head: string,
    tail: string,
    depth: number,
  ) => void;
  /** The source with everything put in; `head` comes before all else at its place. */
  readonly applyTo: (source: string, head: { readonly at: number; readonly text: string }) => Applied;
}

export interface Applied {
  readonly code: string;
  /** For each piece that was put in its offset in the source and its length, in order. */
  readonly inserted: readonly number[];
}

interface Insertion {
  readonly at: number;
  /** At one offset: what ends here is closed first, then statements begin, then expressions open. */
  readonly phase: 0 | 1 | 2;
  readonly rank: number;
  readonly text: string;
}

const isWord = /[\w$]/;

export const collectInsertions = (): Insertions => {
  const all: Insertion[] = [];
  return {
    before: (at, text, depth) => all.push({ at, phase: 1, rank: depth, text }),
    around: ({ start, end }, head, tail, depth) => {
      all.push({ at: start, phase: 2, rank: depth, text: head });
      all.push({ at: end, phase: 0, rank: -depth, text: tail });
    },
    applyTo: (source, head) => {
      all.sort((a, b) => a.at - b.at || a.phase - b.phase || a.rank - b.rank);
      const pieces = [source.slice(0, head.at), head.text];
      const inserted = [head.at, head.text.length];
      let done = head.at;
      let last = '';
      for (const { at, text } of all) {
        if (at > done) {
          pieces.push(source.slice(done, at));
          last = source[at - 1] ?? '';
        }
        // `of[…]`, `return(…)`: where nothing stands between, it would become one word.
        const piece = isWord.test(last) && isWord.test(text[0] ?? '') ? ` ${text}` : text;
        pieces.push(piece);
        inserted.push(at, piece.length);
        last = text.at(-1) ?? last;
        done = at;
      }
      pieces.push(source.slice(done));
      return { code: pieces.join(''), inserted };
    },
  };
};
