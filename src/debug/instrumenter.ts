import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { markKinds, type MarksEvent } from '../core/debug/wire.ts';
import type { Mark } from '../core/marks.ts';
import type { ProgramOptions } from '../instrument/transform.ts';
import { carriedMap } from './carried-map.ts';
import type { InstrumentCache, Kept } from './instrument-cache.ts';
import { CRUMBS_NAME } from './keys.ts';
import { isLegible } from './own-files.ts';
import { pastLoaders } from './past-loaders.ts';
import type { Remember } from './restore-sources.ts';

/** By it the runtime knows a file that may have a source map: one is made when the program crashes (`crash.ts`). In two pieces, so that it is not taken for the map of this file. */
const MAY_HAVE_MAP = ['\n//# source', 'MappingURL=data:,'].join('');

export interface Instrumenter {
  /** The source with breadcrumbs and promise checks; null for what is left as it is. */
  readonly instrument: (source: string, url: string, format: ProgramOptions['format']) => string | null;
  /** Where something was put into a file that was instrumented; null where its source is another one by now. */
  readonly insertedInto: (source: string, event: MarksEvent) => readonly number[] | null;
}

export interface InstrumenterOptions {
  /** Where the marks of all files of the process are written. */
  readonly marksFile: string;
  /** The next free number of a mark, shared by all threads of the process. */
  readonly counter: Int32Array;
  readonly crumbsUrl: string;
}

export interface InstrumenterParts {
  readonly remember?: Remember;
  readonly cache?: InstrumentCache | null;
  readonly parser?: () => InstrumentSource;
}

/** The bit that says that the program's first file has run to its end: what is loaded later is part of the program's work. */
const FIRST_FILE_DONE = 2;

/** A file that was kept may be given numbers so far behind the next free one: what is counted by them lies in arrays. */
const MOST_UNUSED = 500;

const isDeno = 'deno' in process.versions;

type InstrumentSource = typeof import('./instrument-source.ts');

let read: InstrumentSource | null = null;
/** Past `require()`: a program that looks at what was required finds its own. */
const parserHere = (): InstrumentSource =>
  (read ??= pastLoaders('./debug-instrument.cjs', import.meta.url) as InstrumentSource);

export const openInstrumenter = (
  { marksFile, counter, crumbsUrl }: InstrumenterOptions,
  { remember, cache, parser = parserHere }: InstrumenterParts = {},
): Instrumenter => {
  let isFirst = true;
  const runtimeOf = (format: ProgramOptions['format']): string => (format === 'commonjs' ? CRUMBS_NAME : crumbsUrl);
  return {
    insertedInto: (source, { url, format, first, marks: before, inserted: known }) => {
      if (known !== undefined) return known;
      const marks: Mark[] = [];
      const options = { file: url, runtime: runtimeOf(format), timers: null, subtle: null, marks, first };
      const { inserted } = parser().transform(source, { ...options, program: { format, done: 0 } });
      return marks.length === before.length ? inserted : null;
    },
    instrument: (source, url, format) => {
      const runtime = runtimeOf(format);
      if (!isLegible(source, url) || source.includes(JSON.stringify(runtime))) return null;
      const done = isFirst ? FIRST_FILE_DONE : 0;
      isFirst = false;
      const key = JSON.stringify([isDeno, url, format, done, runtime]);
      try {
        const kept = cache?.find(key, source) ?? null;
        for (;;) {
          const next = Atomics.load(counter, 0);
          const isFree = kept !== null && kept.first >= next && kept.first - next <= MOST_UNUSED;
          const isKnown = kept !== null && kept.first < next && isWritten(marksFile, kept.marks);
          const made = isFree || isKnown ? kept : make(parser(), source, url, { format, runtime, done, first: next });
          const { first, count, marks, code, inserted } = made;
          if (!isKnown) {
            // Another thread that reads its own files at the same moment may have taken these numbers.
            if (Atomics.compareExchange(counter, 0, next, first + count) !== next) continue;
            appendFileSync(marksFile, `${marks}\n`);
            if (!isFree) cache?.keep(key, source, made);
          }
          remember?.(url, { source, code, inserted });
          return isDeno || source.includes(MAPPED) ? code : code + MAY_HAVE_MAP;
        }
      } catch {
        return null; // what the parser does not know the runtime may, and an error in it is the runtime's to tell
      }
    },
  };
};

/** The file was read in this process before, in another thread, say: its numbers say where somebody is, whoever it is. */
const isWritten = (marksFile: string, marks: string): boolean => {
  try {
    return readFileSync(marksFile).includes(`${marks}\n`);
  } catch {
    return false; // nothing was written yet
  }
};

interface MakeOptions {
  readonly format: ProgramOptions['format'];
  readonly runtime: string;
  readonly done: number;
  readonly first: number;
}

const make = (
  parser: InstrumentSource,
  source: string,
  url: string,
  { format, runtime, done, first }: MakeOptions,
): Kept => {
  const marks: Mark[] = [];
  const options = { file: url, runtime, timers: null, subtle: null, marks, first, program: { format, done } };
  const { code, inserted } = parser.transform(source, options);
  const map = carriedMap(source, url);
  const moved = map?.movedIn(code, (mappings) => parser.movedMappings(mappings, source, inserted)) ?? code;
  const places =
    map?.isOfFile === true ? marks.map((mark) => ({ ...mark, ...map.sourceOf(mark.line, mark.column) })) : null;
  const event =
    places === null
      ? marksEvent(url, format, first, marks, isTyped(url) ? inserted : undefined)
      : { ...marksEvent(url, format, first, places, undefined), isMapped: true };
  return { code: moved, inserted, first, count: marks.length, marks: JSON.stringify(event) };
};

/** Without its types a file has another text, of the same length; to take them away once more is slow. */
const isTyped = (url: string): boolean => /\.[cm]?ts(?:$|\?)/.test(url);

const MAPPED = MAY_HAVE_MAP.slice(4, -6);

const marksEvent = (
  url: string,
  format: MarksEvent['format'],
  first: number,
  marks: readonly Mark[],
  inserted: MarksEvent['inserted'],
): MarksEvent => {
  const words: (string | null)[] = [];
  const numbers = new Map<string | null, number>();
  const numberOf = (word: string | null): number => {
    const known = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, known);
    return known;
  };
  return {
    k: 'marks',
    url,
    format,
    first,
    words,
    marks: marks.map((mark) => [
      mark.line,
      mark.column,
      markKinds.indexOf(mark.kind),
      numberOf(mark.function),
      numberOf(mark.call),
    ]),
    ...(inserted === undefined ? {} : { inserted }),
  };
};
