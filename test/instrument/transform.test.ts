import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { transform } from '../../src/instrument/transform.ts';
import type { Mark } from '../../src/core/marks.ts';
import { oddPrograms } from './odd-programs.ts';

const runtime = new URL('../../src/probe/crumbs.js', import.meta.url).href;
const timers = new URL('../../src/probe/timers-shim.js', import.meta.url).href;
const subtle = new URL('../../src/probe/subtle-shim.js', import.meta.url).href;

const transformed = (source: string): { readonly code: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  return { ...transform(source, { file: 'odd.js', runtime, timers, subtle, marks }), marks };
};

/** What the program leaves in `out`, as text; functions and promises by what can be seen of them. */
const run = async (source: string): Promise<string> => {
  const module = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`)) as {
    readonly out: unknown;
  };
  return JSON.stringify(module.out, (_key, value: unknown) => {
    if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function')
      return `${typeof value} ${String(value)}`;
    return value === undefined ? 'undefined' : value;
  });
};

const lineEnds = (text: string): number => text.split(/\r\n|[\n\r\u2028\u2029]/).length;

for (const [name, source] of Object.entries(oddPrograms)) {
  test(`odd syntax, ${name}: same lines, same behaviour`, async () => {
    const { code } = transformed(source);
    assert.doesNotThrow(() => parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), code);
    assert.notEqual(code, source);
    assert.equal(lineEnds(code), lineEnds(source));
    const [plain, instrumented] = [await run(source), await run(code)];
    assert.ok(plain.length > 2, 'the program says nothing');
    assert.equal(instrumented, plain);
  });
}
