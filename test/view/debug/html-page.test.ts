import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DebugReport } from '../../../src/core/debug/report.ts';
import { renderDebugPage } from '../../../src/view/debug/html-page.ts';
import { calm, lane, place, report, stall } from './reports.ts';

const empty = new Set(['meta', '!doctype']);

/** Reads a page as a strict parser would: every tag is known and closed in order, no text holds a bare sign. */
const tagsOf = (page: string): readonly string[] => {
  const open: string[] = [];
  const seen: string[] = [];
  const withoutStyle = page.replace(/<style>[^<]*<\/style>/, '');
  for (const piece of withoutStyle.split(/(<[^>]*>)/)) {
    const tag = /^<(\/?)([!\w]+)(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*\/?>$/.exec(piece);
    if (tag === null) {
      assert.doesNotMatch(piece, /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/, piece.slice(0, 200));
      continue;
    }
    const [, slash, name = ''] = tag;
    seen.push(name.toLowerCase());
    if (slash === '/') assert.equal(open.pop(), name, piece);
    else if (!empty.has(name.toLowerCase()) && !piece.endsWith('/>')) open.push(name);
  }
  assert.deepEqual(open, []);
  return seen;
};

const nasty = '</script><img src=x onerror="alert(1)">\u202Egnp\u001B[31m\'&';

test('whatever a program is called or says, it is text on the page', () => {
  const odd = place({ file: nasty, function: nasty, call: nasty, frame: `> 1 | ${nasty}` });
  const page = renderDebugPage(
    {
      ...report(
        lane({
          name: nasty,
          stalls: [stall({ place: odd, inside: odd })],
          requests: [{ name: nasty, startMs: 1, endMs: 2 }],
          lost: [{ place: odd, count: 1, exhaustive: true, inPackage: true }],
          errors: [{ atMs: 1, rejection: false, name: nasty, message: nasty, place: odd }],
          lateTimers: [{ atMs: 1, delayMs: 1, lateMs: 1, place: odd }],
          alive: [{ name: nasty, count: 2, place: null }],
        }),
      ),
      command: nasty,
    },
    'en',
  );
  const tags = tagsOf(page);
  assert.ok(!tags.includes('img') && !tags.includes('script'));
  for (const letter of ['\u202E', '\u001B']) assert.ok(!page.includes(letter));
});

for (const language of ['en', 'ko'] as const)
  test(`the page has its language, a title, headings in order, and loads nothing (${language})`, () => {
    const page = renderDebugPage(report(), language);
    const tags = tagsOf(page);
    assert.match(page, new RegExp(`<html lang="${language}">`));
    assert.deepEqual([...new Set(tags.filter((tag) => /^h\d$/.test(tag)))], ['h1', 'h2', 'h3']);
    assert.ok(!['script', 'link', 'img', 'iframe'].some((tag) => tags.includes(tag)));
    assert.doesNotMatch(page, /url\(|@import|https?:/);
    assert.doesNotMatch(page, /\{\w+\}/);
    for (const part of ['src/orders.ts:12:3', 'GET /report', 'save()', 'x is no function', 'TCPServerWrap'])
      assert.ok(page.includes(part), part);
  });

test('a calm run has a timeline and no lists', () => {
  const tags = tagsOf(renderDebugPage(calm, 'en'));
  assert.ok(tags.includes('svg') && !tags.includes('li'));
});

const many = (length: number): DebugReport =>
  report(
    lane({
      stalls: Array.from({ length }, (_, at) => stall({ startMs: at, endMs: at + 1, place: place({ line: at }) })),
    }),
  );

test('of very many stalls the longest are drawn, and it is said how many are not', () => {
  const page = renderDebugPage(many(5000), 'en');
  assert.equal(page.match(/class="stall"/g)?.length, 1000);
  assert.match(page, /4000 stalls are not drawn/);
});
