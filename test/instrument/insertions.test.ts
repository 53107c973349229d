import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { collectInsertions } from '../../src/instrument/insertions.ts';
import { instrumented } from './instrumented.ts';

const head = { at: 0, text: '' };

test('at one place what ends is closed first, then statements begin, then expressions open', () => {
  const edits = collectInsertions();
  edits.around({ start: 3, end: 6 }, '[', ']', 1);
  edits.before(3, 's;', 1);
  edits.around({ start: 0, end: 3 }, '(', ')', 1);
  assert.equal(edits.applyTo('abcdef', head).code, '(abc)s;[def]');
});

test('of two pieces that begin and end together, the one of smaller depth goes around', () => {
  const edits = collectInsertions();
  edits.around({ start: 1, end: 2 }, '<', '>', 5);
  edits.around({ start: 1, end: 2 }, '(', ')', 2);
  assert.equal(edits.applyTo('abc', head).code, 'a(<b>)c');
});

test('a body of one statement is closed after everything in it', () => {
  const edits = collectInsertions();
  edits.around({ start: 4, end: 4 }, '', '}', 1);
  edits.before(0, '{', 1);
  edits.around({ start: 0, end: 4 }, 'd(', ')', 3);
  assert.equal(edits.applyTo('f(1)', head).code, '{d(f(1))}');
});

test('the head comes before all else at its place', () => {
  const edits = collectInsertions();
  edits.before(4, 's;', 1);
  assert.equal(edits.applyTo('#!x\nf()', { at: 4, text: 'import;' }).code, '#!x\nimport;s;f()');
});

test('what is put in behind a word does not become a part of it', () => {
  for (const source of [
    'async()=>{for(let x of[f(),1])h(x)}',
    'for(const x of f())g(x)',
    'async()=>{for await(const x of(f()))await(g())}',
    'function*g(){yield[f()];yield(f())}',
    'x=()=>{if(a)throw f();else return f()}',
    'switch(f()){case"a":f();default:g()}',
    'x=typeof(f())+(f()in[g()])+void(f());delete(f().x)',
    'export default[f()]',
    'class A extends(f()){static{f()}}',
  ])
    assert.doesNotThrow(
      () => parse(instrumented(source).code, { ecmaVersion: 'latest', sourceType: 'module' }),
      source,
    );
});
