import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixHeader } from '../../src/author/fix-header.ts';

test('a wrong fix names its diagnosis and, where the set is exact, the rules that it fails', () => {
  const source =
    '// diagnosis: one-after-another\n// fails: overlap, not-blocked\n// I put async everywhere.\nexport {};\n';
  assert.deepEqual(readFixHeader(source), { diagnosis: 'one-after-another', fails: ['not-blocked', 'overlap'] });
});

test('what is not claimed is null', () => {
  assert.deepEqual(readFixHeader('// style: Promise.all\n'), { diagnosis: null, fails: null });
  assert.deepEqual(readFixHeader('const text = "// diagnosis: forged";\n'), { diagnosis: null, fails: null });
});
