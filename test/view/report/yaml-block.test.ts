import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yamlBlock } from '../../../src/view/report/yaml-block.ts';

test('blocks within blocks, quoted texts, and what is empty', () => {
  const value = {
    text: 'a: "b" # c\n\u0085\uD800동시에',
    none: null,
    yes: true,
    number: -1.5,
    at: { file: 'x.ts', line: 3, more: {} },
    list: ['one', ['two', []], { rule: 'a', inner: { deep: 1 } }],
    empty: [],
  };
  assert.deepEqual(yamlBlock(value), [
    'text: "a: \\"b\\" # c\\n\\u0085\uFFFD동시에"',
    'none: ~',
    'yes: true',
    'number: -1.5',
    'at:',
    '  file: "x.ts"',
    '  line: 3',
    '  more: {}',
    'list:',
    '  - "one"',
    '  -',
    '    - "two"',
    '    - []',
    '  - rule: "a"',
    '    inner:',
    '      deep: 1',
    'empty: []',
  ]);
});
