import assert from 'node:assert/strict';
import type { Message } from '../../src/core/message.ts';
import { rulesEn } from '../../src/i18n/rules.en.ts';

/** The names of the values that a sentence needs: `{ms}`, `{n|time|times}`, `{name|을/를}`. */
export const placeholdersOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((match) => match[1] ?? ''))].toSorted();

/** That there is a sentence for this message, and that it gets every value that it speaks of. */
export const assertSpoken = ({ key, values }: Message): void => {
  const sentence: string | undefined = (rulesEn as Readonly<Record<string, string>>)[key];
  assert.ok(sentence !== undefined, `no sentence for ${key}`);
  const missing = placeholdersOf(sentence).filter((name) => !(name in values));
  assert.deepEqual(missing, [], `${key} speaks of values that it does not get`);
};
