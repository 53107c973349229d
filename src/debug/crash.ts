/**
 * What a crash shows of the program's own files, put back to how they were written: the breadcrumbs in a line have moved its columns,
 * and the runtime prints the line that it has loaded. Read only when a program crashes.
 *
 * The runtime prints another text for a line when source maps are on and there is one for the file. They cost time where they are on
 * from the start; so they are switched on here, and a map for each file that may be meant is handed over by `eval`, which is the one
 * way in after a file was loaded. That works for files with the comment that `instrumenter.ts` leaves at their end.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { MarksEvent } from '../core/debug/wire.ts';
import { mappingsText } from '../instrument/mappings.ts';
import { fileOf } from './file-of.ts';

export interface Crash {
  readonly error: unknown;
  /** Nobody will handle it, and the runtime is about to print it. */
  readonly isPrinted: boolean;
  /** The files that were given breadcrumbs. */
  readonly marksFile: string;
  /** How a file was instrumented: of each insertion the offset in its source, and its length. Null where that cannot be told. */
  readonly insertedInto: (source: string, event: MarksEvent) => readonly number[] | null;
  /** Stacks show such a file as it was written by themselves. */
  readonly isRestored: (url: string) => boolean;
}

/** A program can have very many files, and the one that is meant is nearly always in the stack. */
const MOST_FILES = 8;
const MOST_CAUSES = 5;

/** Whether the stacks are now as the files were written. */
export const showAsWritten = ({ error, isPrinted, marksFile, insertedInto, isRestored }: Crash): boolean => {
  const errors = chainOf(error);
  const stacks = errors.map(({ stack }) => stack).join('\n');
  const found = eventsIn(marksFile)
    .filter(({ isMapped }) => isMapped !== true)
    .map((event) => ({ event, inStack: namesOf(event.url).some((name) => stacks.includes(`${name}:`)) }))
    .toSorted((a, b) => Number(b.inStack) - Number(a.inStack))
    .slice(0, MOST_FILES)
    .map(({ event, inStack }) => ({ inStack, file: writtenFile(event, insertedInto) }));
  const files = found.flatMap(({ file }) => file ?? []);
  for (const each of errors) {
    const stack = files.filter(({ url }) => !isRestored(url)).reduce(asWritten, each.stack);
    if (stack !== each.stack) each.stack = stack;
  }
  if (isPrinted) handOver(files);
  return found.every(({ inStack, file }) => file !== null || !inStack);
};

/** An error and what caused it, as far as they are errors with a stack. */
const chainOf = (error: unknown): readonly { stack: string }[] => {
  const chain: { stack: string }[] = [];
  for (let at = error; chain.length < MOST_CAUSES; at = (at as { readonly cause?: unknown }).cause) {
    if (typeof at !== 'object' || at === null || typeof (at as { stack?: unknown }).stack !== 'string') return chain;
    chain.push(at as { stack: string });
  }
  return chain;
};

/** Of a file that was loaded twice the later record counts. */
const eventsIn = (marksFile: string): readonly MarksEvent[] => {
  const events = readFileSync(marksFile, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as MarksEvent);
  return [...new Map(events.map((event) => [event.url, event])).values()];
};

interface WrittenFile {
  readonly url: string;
  readonly text: string;
  /** Of each line, by the columns of its insertions: from where, and by how much. */
  readonly lines: readonly (readonly (readonly [column: number, length: number])[])[];
}

/** By what a stack may call it: ES modules by their address, CommonJS by the path, which is a part of the address. */
const namesOf = (url: string): readonly string[] => [url, fileOf(url)];

const writtenFile = (event: MarksEvent, insertedInto: Crash['insertedInto']): WrittenFile | null => {
  const { url } = event;
  try {
    const text = readFileSync(fileOf(url), 'utf8');
    const inserted = insertedInto(text, event);
    if (inserted === null) return null;
    const lines: [number, number][][] = [];
    let [line, start] = [0, 0];
    for (let index = 0; index < inserted.length; index += 2) {
      const [at = 0, length = 0] = [inserted[index], inserted[index + 1]];
      for (let end = text.indexOf('\n', start); end !== -1 && end < at; end = text.indexOf('\n', start)) {
        start = end + 1;
        line += 1;
      }
      (lines[line] ??= []).push([at - start, length]);
    }
    return { url, text, lines };
  } catch {
    return null; // it is not there any more
  }
};

/** Columns count from 0. What lies in an insertion is where that was put in. */
const writtenColumn = ({ lines }: WrittenFile, line: number, column: number): number => {
  let shift = 0;
  for (const [at, length] of lines[line] ?? []) {
    if (column <= at + shift) break;
    if (column < at + shift + length) return at;
    shift += length;
  }
  return column - shift;
};

const asWritten = (stack: string, file: WrittenFile): string => {
  const names = namesOf(file.url).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return stack.replaceAll(
    new RegExp(`(${names.join('|')}):(\\d+):(\\d+)`, 'g'),
    (_found, name: string, line: string, column: string) =>
      `${name}:${line}:${writtenColumn(file, Number(line) - 1, Number(column) - 1) + 1}`,
  );
};

const handOver = (files: readonly WrittenFile[]): void => {
  if (files.length === 0) return;
  try {
    (process as { setSourceMapsEnabled?: (on: boolean) => void }).setSourceMapsEnabled?.(true);
    for (const file of files) {
      const map = Buffer.from(JSON.stringify(mapOf(file))).toString('base64');
      const comments = `//# sourceURL=${file.url}\n//# sourceMappingURL=data:application/json;base64,${map}`;
      // oxlint-disable-next-line no-eval -- it runs nothing
      (0, eval)(comments);
    }
  } catch {
    // a program can forbid to make code from text: then the line is printed as it was loaded
  }
};

/** A segment for each word of each line: the runtime takes the start of a segment for all of it. */
const mapOf = ({ url, text, lines }: WrittenFile): object => {
  const mappings = text.split('\n').map((line, number) => {
    let [shift, next] = [0, 0];
    const insertions = lines[number] ?? [];
    return [...line.matchAll(/[\w$]+|\S/g)].map(({ index: column }) => {
      for (; next < insertions.length && (insertions[next]?.[0] ?? 0) <= column; next++)
        shift += insertions[next]?.[1] ?? 0;
      return [column + shift, 0, number, column] as const;
    });
  });
  return { version: 3, sources: [url], sourcesContent: [text], names: [], mappings: mappingsText(mappings) };
};
