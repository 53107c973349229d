import { languages, type Language } from '../../src/core/lesson.ts';
import { openLook, type Look } from '../../src/view/look.ts';
import type { Terminal } from '../../src/view/terminal.ts';

export const terminalOf = (terminal: Partial<Terminal> = {}): Terminal => ({
  columns: 80,
  rows: 24,
  color: false,
  unicode: true,
  links: false,
  ...terminal,
});

export const lookOf = (language: Language = 'en', terminal: Partial<Terminal> = {}): Look =>
  openLook(language, terminalOf(terminal));

/** The widths that goldens are drawn at, in each language, with and without Unicode. */
export const goldenLooks: readonly { readonly name: string; readonly looks: readonly Look[] }[] = languages.flatMap(
  (language) =>
    [60, 80, 120].map((columns) => ({
      name: `${language}.${columns}`,
      looks: [true, false].map((unicode) => lookOf(language, { columns, unicode })),
    })),
);
