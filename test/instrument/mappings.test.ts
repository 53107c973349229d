import assert from 'node:assert/strict';
import { SourceMap } from 'node:module';
import { test } from 'node:test';
import { mappingsText, movedMappings } from '../../src/instrument/mappings.ts';

const code = 'first();second();\n\nthird(fourth);\n';
/** Where each word of the code came from: the third line of another file. */
const mappings = mappingsText([
  [
    [0, 0, 2, 4],
    [8, 0, 2, 20],
  ],
  [],
  [
    [0, 0, 3, 0],
    [6, 0, 3, 9],
  ],
]);

const wordsOf = (text: string, moved: string) => {
  const map = new SourceMap({
    version: 3,
    file: '',
    sources: ['a.ts'],
    sourcesContent: [],
    names: [],
    mappings: moved,
    sourceRoot: '',
  });
  return [...text.matchAll(/first|second|third|fourth/g)].map(({ 0: word, index }) => {
    const before = text.slice(0, index).split('\n');
    const found = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0);
    return 'originalLine' in found ? [word, found.originalLine, found.originalColumn] : [word];
  });
};

const put = (inserted: readonly (readonly [at: number, text: string])[]): string => {
  let [text, done] = ['', 0];
  for (const [at, piece] of inserted) {
    text += code.slice(done, at) + piece;
    done = at;
  }
  return text + code.slice(done);
};

const cases: readonly (readonly (readonly [number, string])[])[] = [
  [],
  [[0, 'import x;']],
  [
    [8, 'L=1;'],
    [8, 'M=2;'],
    [17, ';end'],
  ],
  [[18, 'nothing is here']],
  [
    [0, 'import x;'],
    [19, 'L[0]=3;'],
    [25, 't(4,'],
    [31, ')'],
  ],
  [[34, 'the very end']],
];

for (const pieces of cases)
  test(`what stands behind ${JSON.stringify(pieces)} is found where it came from`, () => {
    const inserted = pieces.flatMap(([at, text]) => [at, text.length]);
    assert.deepEqual(wordsOf(put(pieces), movedMappings(mappings, code, inserted)), wordsOf(code, mappings));
  });
