import assert from 'node:assert/strict';
import { test } from 'node:test';
import { families, lastResorts } from '../../src/core/families.ts';
import { rulesEn } from '../../src/i18n/rules.en.ts';
import { rulesKo } from '../../src/i18n/rules.ko.ts';
import { placeholdersOf } from '../core/spoken.ts';

test('both languages say the same things with the same values', () => {
  assert.deepEqual(Object.keys(rulesKo), Object.keys(rulesEn));
  for (const [key, sentence] of Object.entries(rulesEn)) {
    assert.deepEqual(placeholdersOf(rulesKo[key as keyof typeof rulesEn]), placeholdersOf(sentence), key);
  }
});

test('every sentence says something, and its braces are closed', () => {
  for (const sentence of [...Object.values(rulesEn), ...Object.values(rulesKo)]) {
    assert.match(sentence, /^(?:[^{}]|\{\w+(?:\|[^{}|]+){0,2}\})+$/);
  }
});

test('Korean particles come in pairs, and no English plural form slips in', () => {
  for (const sentence of Object.values(rulesKo)) {
    for (const [, form] of sentence.matchAll(/\{\w+\|([^}]*)\}/g))
      assert.match(form ?? '', /^(?:을\/를|은\/는|이\/가|과\/와|으로\/로)$/);
  }
});

test('every general diagnosis has its sentence', () => {
  const ids = new Set([...families.map(({ id }) => id), ...lastResorts.map(([, id]) => id)]);
  assert.deepEqual(
    [...ids].filter((id) => !(`diagnosis.${id}` in rulesEn)),
    [],
  );
});
