import type { DebugStall } from '../../core/debug/report.ts';
import { drawable, words, type Look } from '../look.ts';
import { frameLines } from './frame-lines.ts';
import { sentencesIn } from './sentences.ts';

export interface StallNotice {
  readonly stall: DebugStall;
  /** 0 is the main thread. */
  readonly thread: number;
  /** It is not over; it is over now, and was told of before; or all of it is told at once. */
  readonly state: 'open' | 'over' | 'whole';
  /** How often this line has done it by now; from the second time on only that is told. */
  readonly times: number;
}

/** What debug mode says when something has held the loop: lines for stderr. */
export const renderStallNotice = ({ stall, thread, state, times }: StallNotice, look: Look): string => {
  const { theme, glyphs } = look;
  const { place, inside, heldMs } = stall;
  const open = state === 'open';
  const said = sentencesIn(look.language, theme.strong);
  const ms = theme.bad(said.ms(heldMs));
  const at = drawable(look, said.place(place));
  const lane = thread === 0 ? '' : theme.dim(` [${words(look, 'debug.worker', { thread })}]`);
  const sign = theme.bad(glyphs.stall);
  if (times > 1) return `${sign} ${words(look, 'debug.again', { place: at, times })}${lane}\n`;
  const key = `${open ? 'debug.holds' : 'debug.held'}${place === null ? '.nowhere' : ''}` as const;
  const doing = drawable(look, said.doing(place));
  const within = drawable(look, said.within(stall));
  return [
    `${sign} ${words(look, key, { place: at, ms })}${doing && `, ${doing}`}${lane}`,
    ...(within === '' ? [] : [`   ${within}`]),
    ...(state === 'over' ? [] : frameLines(place ?? inside, look)),
    ...(stall.waited.requests > 1 ? [`   ${words(look, 'debug.waited.requests', { n: stall.waited.requests })}`] : []),
    '',
  ].join('\n');
};
