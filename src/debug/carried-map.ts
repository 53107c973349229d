import { inlineMap, sourceIn } from './source-places.ts';

/** The map that a code made in memory (by a loader of TypeScript, say) carries in its last comment. */
export interface CarriedMap {
  /** The place in the file itself, if that is what the code was made of. Lines and columns count from 1. */
  readonly placeInFile: (line: number, column: number) => { readonly line: number; readonly column: number } | null;
  /** The code into which pieces were put, with a map that fits it; `move` makes the mappings. */
  readonly movedIn: (code: string, move: (mappings: string) => string) => string;
}

const COMMENT = /\/\/# sourceMappingURL=(data:application\/json[^,\s]*;base64,[\w+/=]+)\s*$/;

export const carriedMap = (source: string, url: string): CarriedMap | null => {
  const [, address = ''] = COMMENT.exec(source) ?? [];
  const map = address === '' ? null : inlineMap(address);
  if (map === null) return null;
  const { payload } = map;
  const isOfFile =
    payload.sources.length === 1 && new URL(payload.sources[0] ?? '', url).href === url.replace(/\?.*$/s, '');
  return {
    placeInFile: (line, column) => (isOfFile ? sourceIn(map, { url, line, column }) : null),
    movedIn: (code, move) => {
      const text = Buffer.from(JSON.stringify({ ...payload, mappings: move(payload.mappings) })).toString('base64');
      return code.replace(address, () => address.replace(/(?<=;base64,).*$/s, text));
    },
  };
};
