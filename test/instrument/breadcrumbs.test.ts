import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crumbsOf, instrumented } from './instrumented.ts';

const body = (source: string): string => instrumented(source).body;

test('a statement that may take time gets a crumb, one that cannot gets none', () => {
  assert.equal(body('let a = 1;\nf(a);\na += 2;'), 'let a = 1;\n@;d(1,f(a));\na += 2;');
});

test('a crumb names the statement, the function around it and the call that blocks', () => {
  const [crumb, ...others] = crumbsOf('const save = (x) => {\n  const a = 1;\n  return   JSON.parse(x, a);\n};');
  assert.deepEqual(others, []);
  assert.deepEqual(crumb, {
    file: 'exercise.js',
    kind: 'crumb',
    line: 3,
    column: 3,
    function: 'save',
    call: 'JSON.parse',
  });
});

test('columns are the learner’s own, whatever was put in before', () => {
  const crumbs = crumbsOf('f(); g(); if (h()) f();');
  assert.deepEqual(
    crumbs.map(({ column }) => column),
    [1, 6, 11, 20],
  );
});

test('a loop in which nothing can move the crumb costs nothing per turn', () => {
  assert.equal(body('for (let i = 0; i < 9; i++) x += i % 7;'), '@;for (let i = 0; i < 9; i++) x += i % 7;');
  assert.equal(
    body('while (performance.now() < end) x = Math.max(x, 1);'),
    '@;while (performance.now() < end) x = Math.max(x, 1);',
  );
});

test('a loop that calls gets its crumb back on each turn', () => {
  assert.equal(body('while (x) { f(); }'), '@;while (x) { @;d(2,f()); }');
  assert.equal(body('while (x) { y = 1; f(); }'), '@;while (x) {@; y = 1; @;d(2,f()); }');
  assert.equal(body('while (f()) x = 1;'), '@;while ((@,b(1,0,f()))) {@;x = 1;}');
});

test('the iterator of for…of runs under the loop’s crumb, also after the first turn', () => {
  assert.equal(body('for (const x of y) { f(x) }'), '@;for (const x of y) { @;d(2,f(x)) ;@;}');
});

test('a helper that is over at once gets no crumb, nor does who calls it', () => {
  const source =
    'const half = (x) => Math.floor(x / 2);\nconst third = (x) => half(x) / 1.5;\nfor (;;) sum += third(sum);';
  assert.equal(body(source), source.replace('for', '@;for'));
});

test('a helper whose name means something else elsewhere is not taken for quick', () => {
  const shadowed = 'const half = (x) => x / 2;\nconst g = (half) => half(1);';
  assert.notEqual(body(shadowed), shadowed);
  const replaced = 'let half = (x) => x / 2;\nhalf = slow;\nhalf(1);';
  assert.match(body(replaced), /@;.*half\(1\)/);
  const recursive = 'const down = (n) => n === 0 ? 0 : down(n - 1);';
  assert.match(body(recursive), /@/);
});

test('after an await in the middle of a statement the crumb is put back', () => {
  assert.equal(body('x = await p;'), '@;x = a(0,await w(1,p));');
  assert.equal(body('await p;'), '@;await w(1,p);');
});

test('after a call of somebody’s code in the middle of a statement the crumb is put back', () => {
  assert.match(body('const t = JSON.parse(build(1), 2);'), /JSON\.parse\(t\(\d,0,build\(1\)\), 2\)/);
  assert.match(body('const m = build(1).match(/a/);'), /a\(0,build\(1\)\)\.match/);
  assert.match(body('const t = JSON.parse(new Builder(1).text);'), /a\(0,new Builder\(1\)\)\.text/);
});

test('parentheses never cut an optional chain short', () => {
  assert.match(body('const m = a?.b().c(d());'), /a\?\.b\(\)\.c\(t\(\d,0,d\(\)\)\)/);
});

test('two blocking calls in one statement have a crumb each', () => {
  const calls = crumbsOf("const x = JSON.parse(readFileSync('a'));").map(
    ({ call, line, column }) => `${call} ${line}:${column}`,
  );
  assert.deepEqual(calls, ['JSON.parse 1:1', 'readFileSync 1:1']);
});

test('a call on a later line of a long statement has its own line', () => {
  const lines = crumbsOf('const x = [\n  f(),\n  g(\n    h(),\n  ),\n];').map(
    ({ line, column }) => `${line}:${column}`,
  );
  assert.deepEqual(lines, ['1:1', '2:3', '3:3', '4:5']);
});

test('fields, defaults of parameters and what a class extends have crumbs of their own', () => {
  const places = crumbsOf('class A extends mix(B) {\n  x = f();\n  m(a = g()) {}\n  static {\n    h();\n  }\n}');
  assert.deepEqual(
    places.map(({ line, column, function: name }) => `${line}:${column} ${name}`),
    ['1:17 null', '2:7 null', '3:9 null', '5:5 static block'],
  );
});

test('labels: the crumb stands before the label and names the loop', () => {
  const [crumb] = crumbsOf('outer:\n  for (const x of y) { if (f(x)) continue outer; }');
  assert.deepEqual([crumb?.line, crumb?.column], [2, 3]);
});

test('a power of a big integer counts as busy although it calls nothing', () => {
  assert.equal(body('x = 7n ** y;'), '@;x = 7n ** y;');
  assert.equal(body('x = z ** 2;'), 'x = z ** 2;');
});
