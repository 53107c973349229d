import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeFrame } from '../core/code-frame.ts';
import type { Mark } from '../core/marks.ts';
import { bad, message, ok, type Problem, type Result } from '../core/message.ts';
import type { PatternRecord } from '../core/trace.ts';
import { plainText } from '../core/plain-text.ts';
import { builtFile } from './package-root.ts';
import { stripTypes } from './strip-types.ts';
import { tooDeep } from './too-deep.ts';

export interface PrepareRequest {
  /** The learner's file, absolute. */
  readonly file: string;
  /** The name under which it is reported: `exercise.ts`. */
  readonly name: string;
  /** Where files that the learner did not bring are taken from: name → absolute path. */
  readonly others: Readonly<Record<string, string>>;
  /** The lesson's `scenario.ts`, absolute, or null. */
  readonly scenario: string | null;
}

export interface Prepared {
  readonly entry: string;
  readonly scenario: string | null;
  /** Module address → transformed source. */
  readonly sources: Readonly<Record<string, string>>;
  /** Index → place; 0 stands for nowhere. */
  readonly marks: readonly Mark[];
  readonly patterns: readonly PatternRecord[];
}

const nowhere: Mark = { kind: 'crumb', file: '', line: 0, column: 0, function: null, call: null };

/** A file larger than this is not an exercise, in bytes. */
const MOST_BYTES = 1_000_000;

/** Reads the learner's file and what it imports, removes types and transforms: once per save, in the warm parent. */
export const prepare = async ({ file, name, others, scenario }: PrepareRequest): Promise<Result<Prepared>> => {
  // A parser is a big thing to load, and the first screen needs none.
  const { transform } = await import('../instrument/transform.ts');
  const marks: Mark[] = [nowhere];
  const sources: Record<string, string> = {};
  const patterns: PatternRecord[] = [];
  const folder = path.dirname(file);
  const runtime = builtFile('crumbs.js').href;
  const timers = builtFile('timers-shim.js').href;
  const subtle = builtFile('subtle-shim.js').href;
  const open: { readonly from: string; readonly address: string; readonly shown: string }[] = [
    { from: file, address: pathToFileURL(file).href, shown: name },
  ];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { from, address, shown } = next;
    if (address in sources) continue;
    const text = await readText(from, shown);
    if (!text.ok) return text;
    const stripped = /\.[mc]?ts$/.test(from) ? await stripTypes(text.value, shown) : text;
    if (!stripped.ok) return stripped;
    try {
      const made = transform(stripped.value, { file: shown, runtime, timers, subtle, marks });
      sources[address] = made.code;
      if (from === file) patterns.push(...made.patterns);
      for (const dependency of made.dependencies) {
        const at = pathOf(dependency, address);
        if (at === null) continue;
        const found = await firstFile([at, at.replace(/\.js$/, '.ts'), ...lent(at, folder, others)]);
        if (found !== null && isOurs(at))
          open.push({ from: found, address: pathToFileURL(at).href, shown: shownName(folder, at) });
      }
    } catch (error) {
      return bad(parserProblem(error, text.value, shown));
    }
  }
  if (scenario === null) return ok({ entry: pathToFileURL(file).href, scenario: null, sources, marks, patterns });
  const text = await readText(scenario, path.basename(scenario));
  if (!text.ok) return text;
  const stripped = await stripTypes(text.value, path.basename(scenario));
  if (!stripped.ok) return stripped;
  const address = pathToFileURL(scenario).href;
  sources[address] = stripped.value;
  return ok({ entry: pathToFileURL(file).href, scenario: address, sources, marks, patterns });
};

/** Null for what looks like a path and is none, such as `./a%2Fb.ts`: the runtime has words for it. */
const pathOf = (dependency: string, address: string): string | null => {
  try {
    return fileURLToPath(new URL(dependency, address));
  } catch {
    return null;
  }
};

const isOurs = (file: string): boolean =>
  /\.[mc]?[jt]s$/.test(file) && !file.endsWith('.cjs') && !file.endsWith('.cts');

const lent = (at: string, folder: string, others: PrepareRequest['others']): string[] => {
  const found = others[relativeTo(folder, at)];
  return found === undefined ? [] : [found];
};

const relativeTo = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join('/');

/** A name that is shown must not drive the terminal either. */
const shownName = (folder: string, file: string): string => plainText(relativeTo(folder, file));

const firstFile = async (candidates: readonly string[]): Promise<string | null> => {
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return candidate;
  }
  return null;
};

/** Reads a file as UTF-8; whatever is in the way becomes a sentence. */
const readText = async (file: string, shown: string): Promise<Result<string>> => {
  const problem = (key: string, values: Record<string, string | number> = {}): Result<never> =>
    bad({ message: message(key, { file: shown, path: file, ...values }) });
  try {
    const found = await stat(file);
    if (found.isDirectory()) return problem('problem.file-is-folder');
    if (!found.isFile()) return problem('problem.file-unreadable', { error: 'not a plain file' });
    if (found.size > MOST_BYTES) return problem('problem.file-too-big', { bytes: found.size });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    return text.trim() === '' ? problem('problem.file-empty') : ok(text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return problem('problem.file-missing');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return problem('problem.file-not-utf8');
    return problem('problem.file-unreadable', { error: code ?? String(error) });
  }
};

const parserProblem = (error: unknown, source: string, file: string): Problem => {
  // The parser's own word for it, and what walking through a tree that is too deep ends with.
  if (error instanceof RangeError || String(error).includes('stack space')) return tooDeep(source, file);
  const { loc, message: text } = error as {
    readonly loc?: { readonly line: number; readonly column: number };
    readonly message?: string;
  };
  if (loc === undefined) throw error;
  const place = { file, line: loc.line, column: loc.column + 1 };
  const words = (text ?? 'syntax error').replace(/\s*\(\d+:\d+\)$/, '');
  return {
    message: message('problem.syntax', { ...place, error: plainText(words) }),
    place,
    frame: plainText(codeFrame(source, place.line, place.column)),
  };
};
