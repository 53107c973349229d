import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingsOf, parseChapterText, parseLessonText } from '../../src/course/parse-text.ts';
import { lessonText } from './small-course.ts';

const parsed = (markdown: string): Extract<ReturnType<typeof parseLessonText>, { ok: true }>['text'] => {
  const result = parseLessonText(markdown);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
};

test('a lesson is cut at its headings', () => {
  assert.deepEqual(parsed(lessonText), {
    title: 'One title',
    story: 'The story.',
    question: 'How long?',
    hints: ['One.', 'Two.', 'Three.'],
    why: 'Because.',
    remember: 'Because.',
    when: { 'not-awaited': 'Nobody waited.' },
  });
});

test('what to remember is a sentence of its own, else the first one of why it works', () => {
  const why = (text: string): string => parsed(lessonText.replace('Because.', text)).remember;
  assert.equal(why('`fn.apply()` is called. Then more.\n\nAnd more.'), '`fn.apply()` is called.');
  assert.equal(why('It takes 0.5 s in all! Then more.'), 'It takes 0.5 s in all!');
  assert.equal(why('No full stop\n\nNext.'), 'No full stop');
  assert.equal(why('Because.\n\n## Remember\n\nThis one.'), 'This one.');
});

test('a heading inside a code block is code', () => {
  const text = lessonText.replace('The story.', 'The story.\n\n```sh\n# a comment\n## Question\n```');
  assert.equal(parsed(text).story, 'The story.\n\n```sh\n# a comment\n## Question\n```');
});

test('a code block ends only with the fence that began it', () => {
  const text = lessonText.replace('Because.', '````md\n```\n## Hint 1\n```\n````');
  assert.equal(parsed(text).hints[0], 'One.');
  assert.match(parsed(text).why, /## Hint 1/);
});

test('line ends of Windows and a byte order mark change nothing', () => {
  assert.deepEqual(parsed(`\uFEFF${lessonText.replaceAll('\n', '\r\n')}`), parsed(lessonText));
});

test('smaller headings stay in their section', () => {
  assert.equal(
    parsed(lessonText.replace('Because.', 'Because.\n\n### More\n\nThere is more.')).why,
    'Because.\n\n### More\n\nThere is more.',
  );
});

test('more than three hints are taken, as long as they are numbered', () => {
  const text = lessonText.replace('## Why it works', '## Hint 4\n\nFour.\n\n## Why it works');
  assert.deepEqual(parsed(text).hints, ['One.', 'Two.', 'Three.', 'Four.']);
});

for (const heading of ['# One title', '## Question', '## Hint 1', '## Hint 3', '## Why it works']) {
  test(`without ${heading} it is not a lesson`, () => {
    const result = parseLessonText(lessonText.replace(`${heading}\n`, ''));
    assert.deepEqual(result, { ok: false, missing: heading.startsWith('# ') ? '# Title' : heading });
  });
}

test('a heading with nothing below it is missing too', () => {
  assert.deepEqual(parseLessonText(lessonText.replace('Two.', '')), { ok: false, missing: '## Hint 2' });
});

test('a chapter has a title and an introduction', () => {
  assert.deepEqual(parseChapterText('# Clocks\n\nOne.\n\nTwo.\n'), {
    title: 'Clocks',
    introduction: 'One.\n\nTwo.',
    believed: null,
    truth: null,
    instead: null,
  });
  const both = parseChapterText('# Clocks\n\nOne.\n\n## Believed\n\nThis.\n\n## True\n\nThat.\n');
  assert.deepEqual([both.introduction, both.believed, both.truth], ['One.', 'This.', 'That.']);
  const table = '| a | b |\n| - | - |\n| c | d |';
  assert.equal(parseChapterText(`# Clocks\n\nOne.\n\n## If you see this\n\n${table}\n`).instead, table);
});

test('headings are told in their order', () => {
  assert.deepEqual(headingsOf(lessonText), [
    'Question',
    'Hint 1',
    'Hint 2',
    'Hint 3',
    'Why it works',
    'When not-awaited',
  ]);
});
