import * as nodeModule from 'node:module';
import process from 'node:process';
import { bad, message, ok, type Problem, type Result } from '../core/message.ts';
import { codeFrame } from '../core/code-frame.ts';

type Strip = (source: string) => string;

/**
 * Removes the types from a source and keeps every line and column where it was.
 * By the runtime itself where it can (Node ≥ 22.13, Deno), by the same engine from npm on older Node.
 */
export const stripTypes = async (source: string, file: string): Promise<Result<string>> => {
  const { stripTypeScriptTypes } = nodeModule as unknown as { readonly stripTypeScriptTypes?: Strip };
  if (stripTypeScriptTypes !== undefined) {
    try {
      return ok(withoutWarning(() => stripTypeScriptTypes(source)));
    } catch {
      // Every runtime words the error in its own way; the engine from npm says it the same way everywhere.
    }
  }
  const { default: amaro } = await import('amaro');
  try {
    return ok(amaro.transformSync(source, { mode: 'strip-only' }).code);
  } catch (error) {
    return bad(problemOf(String(error), source, file));
  }
};

/** Node warns once that stripping is experimental; a learner can do nothing about that. */
const withoutWarning = <T>(run: () => T): T => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
};

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
  return { message: message(key, { ...place, error }), place, frame: codeFrame(source, line, place.column) };
};
