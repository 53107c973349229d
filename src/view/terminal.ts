/** What the terminal can do. Found out by `term` or set by flags; the view only draws for it. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  readonly color: boolean;
  /** Off: nothing but ASCII is drawn (words of a language stay as they are). */
  readonly unicode: boolean;
  /** OSC 8 links to files. */
  readonly links: boolean;
  /** For screen readers and logs: words where there would be drawings. */
  readonly plain?: boolean;
}
