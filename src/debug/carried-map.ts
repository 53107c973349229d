import { plainAddress } from './file-of.ts';
import { inlineMap, sourceIn } from './source-places.ts';

/** The map that a code carries in its last comment, made by a loader of TypeScript, say, or by a build. */
export interface CarriedMap {
  /** The code was made of the file itself in memory: what lies on the disk is the source. */
  readonly isOfFile: boolean;
  /** Lines and columns count from 1; null where the map says nothing. */
  readonly sourceOf: (line: number, column: number) => { readonly line: number; readonly column: number } | null;
  /** The code into which pieces were put, with a map that fits it; `move` makes the mappings. */
  readonly movedIn: (code: string, move: (mappings: string) => string) => string;
}

const COMMENT = /\/\/# sourceMappingURL=(data:application\/json[^,\s]*;base64,[\w+/=]+)\s*$/;

export const carriedMap = (source: string, url: string): CarriedMap | null => {
  const [, address = ''] = COMMENT.exec(source) ?? [];
  const map = address === '' ? null : inlineMap(address);
  if (map === null) return null;
  const { payload } = map;
  const [name = '', ...others] = payload.sources;
  const isSource = URL.canParse(name, url) && new URL(name, url).href === plainAddress(url);
  return {
    isOfFile: isSource && others.length === 0,
    sourceOf: (line, column) => sourceIn(map, { url, line, column }),
    movedIn: (code, move) => {
      const text = Buffer.from(JSON.stringify({ ...payload, mappings: move(payload.mappings) })).toString('base64');
      return code.replace(address, () => address.replace(/(?<=;base64,).*$/s, text));
    },
  };
};
