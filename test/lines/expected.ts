import { readFileSync } from 'node:fs';

/** A place that a fixture marks by a comment at the end of its line. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function: string | null;
  readonly call: string | null;
  /** `//!` one of these is named · `//!!` each of these is named · `//?` right as well, if it took long. */
  readonly mark: '!' | '!!' | '?';
}

/** Reads the marks: `//! fn=NAME call=NAME col=N`; without `col` the statement begins where the line does. */
export const expectedIn = (address: URL, file: string): readonly Expected[] =>
  readFileSync(address, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\/\/(!!|!|\?)((?: \w+=\S+)*)/g)].map(([, mark, words = '']) => {
        const word = (name: string): string | null => new RegExp(` ${name}=(\\S+)`).exec(words)?.[1] ?? null;
        return {
          file,
          line: index + 1,
          column: Number(word('col') ?? text.search(/\S/) + 1),
          function: word('fn')?.replace('_', ' ') ?? null,
          call: word('call'),
          mark: mark as Expected['mark'],
        };
      }),
    );
