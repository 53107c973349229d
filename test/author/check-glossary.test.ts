import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test, type TestContext } from 'node:test';
import { checkGlossary } from '../../src/author/check-glossary.ts';
import { readGlossary } from '../../src/author/glossary.ts';
import { proseOf } from '../../src/author/prose.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { translate } from '../../src/i18n/translate.ts';
import { lessonText, smallCourse, writeFiles, type CourseFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const glossary = [
  { en: ['thread'], ko: ['스레드'], not: ['쓰레드', '스레드(thread)'] },
  { en: ['promise'], ko: ['프로미스', 'Promise'], not: ['약속 객체', '객체로 된 약속'] },
  { en: ['microtask'], ko: ['마이크로태스크'], not: ['마이크로 태스크'] },
  { en: ['task'], ko: ['태스크'], not: ['테스크', '태스크 객체', '마이크로 태스크 큐'] },
  { en: ['timer'], ko: ['타이머'] },
];

const place = 'lessons/01-clocks/01-first';

/** What is found, each as file, line or term, and word. */
const foundIn = async (context: TestContext, changes: CourseFiles): Promise<readonly (readonly unknown[])[]> => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { ...smallCourse, 'lessons/glossary.json': JSON.stringify(glossary), ...changes });
  const opened = await openCourse(folder, '1.2.3');
  assert.ok(opened.ok, JSON.stringify(opened));
  const findings = await checkGlossary(opened.value, opened.value.lessons);
  return findings.map(({ lesson, message }) => {
    for (const language of ['en', 'ko'] as const) {
      const said = translate(language, message);
      for (const value of Object.values(message.values)) assert.ok(said.includes(String(value)), said);
    }
    return [lesson, ...Object.values(message.values)];
  });
};

const story = (text: string): string => lessonText.replace('The story.', text);

test('a word that the glossary does not want is found with its file, its line, and the right one', async (context) => {
  const found = await foundIn(context, {
    [`${place}/ko.md`]: story('이야기예요.\n\n쓰레드 하나, 약속 객체 하나.\n\n```\n쓰레드 ├──┤\n```'),
    'lessons/02-work/ko.md': '# 쓰레드\n\n계산 이야기예요.\n',
    'src/i18n/screen.ko.ts': "export const screenKo = {\n  'a.b': '테스크가 끝났어요.',\n};\n",
    'src/i18n/screen.en.ts': "export const screenEn = {\n  'a.b': '테스크',\n};\n",
  });
  assert.deepEqual(found, [
    ['first', 'ko.md', 5, '쓰레드', '스레드'],
    ['first', 'ko.md', 5, '약속 객체', '프로미스'],
    ['first', 'ko.md', 8, '쓰레드', '스레드'],
    [null, 'lessons/02-work/ko.md', 1, '쓰레드', '스레드'],
    [null, 'src/i18n/screen.ko.ts', 2, '테스크', '태스크'],
  ]);
});

test('of unwanted words that lie within one another the longest is found, and signs mean nothing', async (context) => {
  const text = story('마이크로 태스크 큐와 스레드(thread)와 스레드thread.');
  assert.deepEqual(await foundIn(context, { [`${place}/ko.md`]: text }), [
    ['first', 'ko.md', 3, '마이크로 태스크 큐', '태스크'],
    ['first', 'ko.md', 3, '스레드(thread)', '스레드'],
  ]);
});

test('a term that the English explains with and the Korean nowhere has is found', async (context) => {
  const found = await foundIn(context, {
    [`${place}/en.md`]: story('Two Promises, three threads, one timer.'),
    [`${place}/ko.md`]: story('Promise 둘, 실 셋.\n\n```\n타이머 ├──┤\n```'),
    'lessons/02-work/en.md': '# Work\n\nAbout tasks.\n',
  });
  assert.deepEqual(found, [
    ['first', 'ko.md', 'threads', '스레드'],
    [null, 'lessons/02-work/ko.md', 'tasks', '태스크'],
  ]);
});

test('code, links, headings and parts of other words are no terms', async (context) => {
  const silent = 'Untimely multitasking: `new Promise(thread)`, [here](https://example.com/timer).';
  const code = '```ts\nconst timer = thread();\n```\n\n~~~\ntask\n~~~';
  const text = `${story(`${silent}\n\n${code}`)}\n## When timer-is-no-promise\n\nNothing.\n`;
  assert.equal(proseOf('a `b` c\n\n```ts\nd\n```\n\n[e](f)\n\n## g\n\nh').replaceAll(/\s+/g, ' '), 'a c [e] h');
  assert.deepEqual(await foundIn(context, { [`${place}/en.md`]: text }), []);
});

test('a course without a glossary is not measured by one', async (context) => {
  const changes = { 'lessons/glossary.json': '[]', [`${place}/ko.md`]: story('쓰레드') };
  assert.deepEqual(await foundIn(context, changes), []);
  const folder = await temporaryFolder(context);
  assert.deepEqual(await readGlossary({ folder }), { ok: true, value: [] });
});

for (const [name, text, key] of [
  ['that is no JSON', '[', 'glossary'],
  ['without Korean', '[{ "en": ["thread"], "not": [] }]', 'glossary[0].ko'],
  ['with an empty word', '[{ "en": ["thread"], "ko": ["스레드"], "not": [""] }]', 'glossary[0].not[0]'],
] as const)
  test(`a glossary ${name} is a finding of its own`, async (context) => {
    const [[lesson, file, at] = [], ...more] = await foundIn(context, { 'lessons/glossary.json': text });
    assert.deepEqual([lesson, file, at, more], [null, 'lessons/glossary.json', key, []]);
  });

test('the glossary of this course contradicts itself nowhere, and each of its terms is used', async () => {
  const read = await readGlossary({ folder: process.cwd() });
  assert.ok(read.ok);
  const opened = await openCourse(process.cwd(), '1.2.3');
  assert.ok(opened.ok);
  const { chapters, lessons } = opened.value;
  const folders = [...lessons.map(({ folder }) => folder), ...chapters.map(({ name }) => path.join('lessons', name))];
  const texts = await Promise.all(folders.map(async (folder) => await readFile(path.join(folder, 'ko.md'), 'utf8')));
  for (const { ko, not } of read.value) {
    for (const wrong of not) assert.ok(!ko.some((right) => right.includes(wrong)), `${wrong} is in ${ko.join()}`);
    assert.ok(
      ko.some((right) => texts.some((text) => text.includes(right))),
      `nobody says ${ko.join()}`,
    );
  }
  const twice = read.value.flatMap(({ not }) => not).filter((wrong, index, all) => all.indexOf(wrong) !== index);
  assert.deepEqual(twice, []);
});
