import { bad, message, ok, type Problem, type Result } from '../core/message.ts';
import { codeFrame } from '../core/code-frame.ts';
import { plainText } from '../core/plain-text.ts';
import { builtInStrip, type Strip } from './built-in-strip.ts';
import { builtFile } from './package-root.ts';
import { tooDeep } from './too-deep.ts';

/** The runtime's own engine is of use until it crashes, for it cannot be loaded anew. */
let builtIn = builtInStrip;
let generation = 0;

/**
 * Removes the types from a source and keeps every line and column where it was.
 * By the runtime itself where it can (Node ≥ 22.13, Deno), by the same engine from npm on older Node.
 */
export const stripTypes = async (source: string, file: string): Promise<Result<string>> => {
  if (builtIn !== undefined) {
    try {
      return ok(builtIn(source));
    } catch (error) {
      // Every runtime words the error in its own way; the engine from npm says it the same way everywhere.
      if (isCrash(error)) builtIn = undefined;
    }
  }
  const { strip } = (await import(`${builtFile('strip-engine.js').href}?${generation}`)) as { readonly strip: Strip };
  try {
    return ok(strip(source));
  } catch (error) {
    if (!isCrash(error)) return bad(problemOf(String(error), source, file));
    generation += 1;
    return bad(tooDeep(source, file));
  }
};

/**
 * The engine reads what is nested by going deeper itself, and a hundred and fifty open brackets (a key held down) are too many for
 * it. It says so of every file from then on, so it must not be asked again.
 */
const isCrash = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');

/** Reads the engine's drawing: `x MESSAGE`, then numbered source lines, and carets under the one that is meant. */
const problemOf = (drawing: string, source: string, file: string): Problem => {
  const lines = drawing.split('\n');
  const error = lines[0]?.replace(/^\s*[x×]\s*/u, '').trim() ?? 'syntax error';
  const caretAt = lines.findIndex((line) => /^\s*:\s*\^/.test(line));
  const numbered = lines.slice(0, caretAt < 0 ? lines.length : caretAt).filter((line) => /^\s*\d+ \|/.test(line));
  const last = /^(\s*(\d+) \| )/.exec(numbered.at(-1) ?? '');
  const line = Number(last?.[2] ?? 1);
  const column = caretAt < 0 ? 1 : (lines[caretAt]?.indexOf('^') ?? 0) - (last?.[1]?.length ?? 0) + 1;
  const place = { file, line, column: Math.max(1, column) };
  const key = error.includes('strip-only mode') ? 'problem.not-erasable' : 'problem.syntax';
  const frame = plainText(codeFrame(source, line, place.column));
  return { message: message(key, { ...place, error: plainText(error) }), place, frame };
};
