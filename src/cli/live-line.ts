import type { Look } from '../view/look.ts';
import { truncate } from '../view/width.ts';

/** One line at the bottom of a terminal that says what is going on; whatever else is printed goes above it. */
export interface LiveLine {
  readonly show: (text: string) => void;
  readonly above: (print: () => void) => void;
  readonly close: () => void;
}

const TAKE_AWAY = '\r\u001B[2K';

/** `write` is where the line goes; null where nobody would see it, or would see every version of it. */
export const openLiveLine = (write: ((text: string) => void) | null, look: Look): LiveLine => {
  let text = '';
  const draw = (): void => {
    // Never as wide as the window: a line that wraps cannot be taken away.
    if (text !== '') write?.(look.theme.dim(truncate(` ${text}`, look.terminal.columns - 1, look.glyphs.more)));
  };
  const takeAway = (): void => {
    if (text !== '') write?.(TAKE_AWAY);
  };
  return {
    show: (next) => {
      takeAway();
      text = next;
      draw();
    },
    above: (print) => {
      takeAway();
      print();
      draw();
    },
    close: () => {
      takeAway();
      text = '';
    },
  };
};
