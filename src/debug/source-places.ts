import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFrame } from '../core/code-frame.ts';
import type { SourcePlace } from '../core/debug/report.ts';
import type { Caller } from '../core/debug/wire.ts';
import { plainText } from '../core/plain-text.ts';
import { fileOf } from './file-of.ts';

export type Placed = Caller & { readonly call: string | null };

/** Places of files as they were loaded → places as the program's author knows them: by its source maps, relative to its folder. */
export const sourcePlaces = (folder: string): ((found: Placed) => SourcePlace) => {
  const files = new Map<string, SourceFile>();
  const fileAt = (url: string): SourceFile => {
    const known = files.get(url) ?? readSource(url);
    files.set(url, known);
    return known;
  };
  return ({ url, line, column, function: name, call, isSource }) => {
    const { text, map } = fileAt(url);
    const found = isSource === true ? null : sourceIn(map, { url, line, column });
    if (found === null) return placeIn(folder, url, text, { line, column }, name, call);
    return placeIn(folder, found.url, fileAt(found.url).text ?? embedded(map, found.name), found, name, call);
  };
};

type Found = Pick<Caller, 'url' | 'line' | 'column'>;

/** Where a place of a file came from, by its map; `name` is what the map calls the source. */
export const sourceIn = (
  map: SourceMap | null,
  { url, line, column }: Found,
): (Found & { readonly name: string }) | null => {
  const found = map?.findEntry(line - 1, column - 1);
  if (found === undefined || !('originalSource' in found) || !found.originalSource) return null;
  const { originalSource: name, originalLine, originalColumn } = found;
  // What a map calls its sources by is relative to the map, which nearly always lies beside the file.
  return { url: new URL(name, url).href, line: originalLine + 1, column: originalColumn + 1, name };
};

interface SourceFile {
  readonly text: string | null;
  readonly map: SourceMap | null;
}

const placeIn = (
  folder: string,
  url: string,
  text: string | null,
  { line, column }: { readonly line: number; readonly column: number },
  name: string | null,
  call: string | null,
): SourcePlace => ({
  file: plainText(shownName(folder, url)),
  line,
  column,
  function: name,
  call,
  // A minified line says nothing, and is endless.
  frame:
    text === null || (text.split('\n')[line - 1]?.length ?? 0) > 400 ? null : plainText(codeFrame(text, line, column)),
});

/** Below the folder by its path from there, elsewhere by the whole path. */
export const shownName = (folder: string, url: string): string => {
  if (!url.startsWith('file:')) return url;
  const file = fileOf(url);
  const relative = path.relative(folder, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/');
};

const readSource = (url: string): SourceFile => {
  if (!url.startsWith('file:')) return { text: null, map: null };
  try {
    const text = readFileSync(fileOf(url), 'utf8');
    return { text, map: mapOf(url, text) };
  } catch {
    return { text: null, map: null };
  }
};

const mapOf = (url: string, text: string): SourceMap | null => {
  const named = [...text.matchAll(/^\s*\/\/[#@]\s*sourceMappingURL=(\S+)/gm)].at(-1)?.[1];
  if (named === undefined) return null;
  try {
    return inlineMap(named) ?? parsedMap(readFileSync(fileURLToPath(new URL(named, url)), 'utf8'));
  } catch {
    return null;
  }
};

/** The map in a `data:` address; null where it is none. */
export const inlineMap = (address: string): SourceMap | null => {
  const inline = /^data:application\/json[^,]*;base64,(.*)$/s.exec(address)?.[1];
  return inline === undefined ? null : parsedMap(Buffer.from(inline, 'base64').toString('utf8'));
};

const parsedMap = (json: string): SourceMap | null => {
  try {
    return new SourceMap(JSON.parse(json) as SourceMapPayload);
  } catch {
    return null;
  }
};

const embedded = (map: SourceMap | null, source: string): string | null => {
  const index = map?.payload.sources.indexOf(source) ?? -1;
  const contents = map?.payload.sourcesContent as readonly (string | null)[] | undefined;
  return contents?.[index] ?? null;
};
