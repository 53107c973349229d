import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedMap } from '../../src/debug/carried-map.ts';
import { mappingsText } from '../../src/instrument/mappings.ts';

const url = 'file:///shop/app.ts?v=2';

const code = (sources: readonly string[], mappings = mappingsText([[[0, 0, 4, 2]]])): string => {
  const map = JSON.stringify({ version: 3, sources, names: [], mappings });
  return `run();\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`;
};

test('a code that was made of the file itself says so, and where in it', () => {
  for (const name of ['app.ts', '/shop/app.ts', 'file:///shop/app.ts']) {
    const map = carriedMap(code([name]), url);
    assert.equal(map?.isOfFile, true, name);
    const { line, column } = map.sourceOf(1, 1) ?? {};
    assert.deepEqual([line, column], [5, 3]);
  }
});

test('what a build has made of other files lies on the disk as it is', () => {
  for (const sources of [['../src/app.ts'], ['app.ts', 'other.ts'], ['http://['], []])
    assert.equal(carriedMap(code(sources), url)?.isOfFile, false, sources.join());
});

test('a code without a map of its own has none', () => {
  const broken = code(['app.ts']).replace('base64,', 'base64,!');
  for (const text of ['run();', 'run();\n//# sourceMappingURL=app.js.map', broken, `${code(['app.ts'])}more();`])
    assert.equal(carriedMap(text, url), null);
});

test('other mappings are put in, and nothing else is changed', () => {
  const fresh = mappingsText([[[3, 0, 4, 2]]]);
  const map = carriedMap(code(['app.ts']), url);
  assert.equal(
    map?.movedIn(code(['app.ts']), () => fresh),
    code(['app.ts'], fresh),
  );
});
