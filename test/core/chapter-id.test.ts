import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterId, chapterNamed } from '../../src/core/chapter-id.ts';
import type { ChapterHead } from '../../src/core/course.ts';
import { course } from '../view/course.ts';

const chapterOf = (name: string): ChapterHead => ({
  ...(course.chapters[0] as ChapterHead),
  name,
  number: Number.parseInt(name, 10),
});
const chapters = ['01-clocks', '02-work', '03-work', '10-races'].map(chapterOf);

const names: readonly (readonly [word: string, named: string | null])[] = [
  ['chapter-1', '01-clocks'],
  ['chapter-01', '01-clocks'],
  ['chapter-10', '10-races'],
  ['chapter-4', null],
  ['chapter-', null],
  ['01-clocks', '01-clocks'],
  ['clocks', '01-clocks'],
  ['races', '10-races'],
  ['work', null],
  ['03-work', '03-work'],
  ['clock', null],
  ['1', null],
  ['', null],
];

for (const [word, named] of names)
  test(`"${word}" names ${named ?? 'no chapter'}`, () => {
    assert.equal(chapterNamed({ chapters }, word)?.name ?? null, named);
  });

test('a chapter is found by what it is called', () => {
  for (const chapter of chapters) assert.equal(chapterNamed({ chapters }, chapterId(chapter)), chapter);
});
