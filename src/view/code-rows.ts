import type { Look } from './look.ts';
import { wrapCode } from './width.ts';

/** Code as it can be shown in so many columns. Where it is read aloud or copied from a log, its lines stay whole. */
export const codeRows = (code: string, { terminal }: Look, width: number): readonly string[] =>
  terminal.plain === true ? code.split('\n') : wrapCode(code, width);
