import type { Page } from '../core/runner/state.ts';
import { drawable, inlineCode, words, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { panel, panelInner } from './panel.ts';
import { padEnd, widestOf, wrap } from './width.ts';

type Part = 'exercise' | 'timeline' | 'attempts' | 'list' | 'chapter' | 'everywhere';

/** What each key does, page by page: the keys as they are printed on a keyboard, and the words that tell of them. */
const keys = {
  exercise: [
    ['Enter', 'begin'],
    ['h', 'hint'],
    ['e', 'editor'],
    ['r', 'run'],
    ['t', 'timeline'],
    ['p', 'story'],
    ['n', 'next'],
    ['s', 'solution'],
    ['d', 'diff'],
    ['a', 'attempts'],
  ],
  timeline: [
    ['+ -', 'zoom'],
    ['h l ← →', 'move'],
    ['0', 'whole'],
  ],
  attempts: [
    ['Enter', 'look'],
    ['u', 'restore'],
  ],
  list: [
    ['Enter', 'choose'],
    ['/', 'search'],
    ['f', 'filter'],
    ['n', 'pending'],
  ],
  chapter: [['Enter n', 'onward']],
  everywhere: [
    ['l', 'list'],
    ['Esc', 'back'],
    ['↑ ↓ j k', 'line'],
    ['PgUp PgDn', 'page'],
    ['Home End', 'ends'],
    ['?', 'help'],
    ['q', 'quit'],
  ],
} as const satisfies Readonly<Record<Part, readonly (readonly [keys: string, does: string])[]>>;

const parts = Object.keys(keys) as readonly Part[];

/** Where one came from is explained first. */
const partOf: Readonly<Partial<Record<Page['name'], Part>>> = {
  timeline: 'timeline',
  attempts: 'attempts',
  attempt: 'attempts',
  list: 'list',
  chapter: 'chapter',
};

/** Every key of every page. */
export const renderHelp = (behind: Page['name'], look: Look): string => {
  const first = partOf[behind];
  const order = first === undefined ? parts : [first, ...parts.filter((part) => part !== first)];
  const width = panelInner(look);
  const keyWidth = widestOf(Object.values(keys).flatMap((rows) => rows.map(([key]) => key)));
  const lines = order.flatMap((part) => [
    '',
    look.theme.strong(words(look, `help.${part}`)),
    ...keys[part].flatMap(([key, does]) => rowLines(key, words(look, `help.key.${does}`), keyWidth, width, look)),
  ]);
  return panel(look, [...wrap(words(look, 'help.text'), width), ...lines], { title: words(look, 'help.title') });
};

/** Words to type instead of keys: what can be said at each question. */
export const renderPlainHelp = (look: Look): string =>
  panel(look, renderMarkdown(words(look, 'plain.help'), look, panelInner(look)), { title: words(look, 'help.title') });

const rowLines = (key: string, text: string, keyWidth: number, width: number, look: Look): readonly string[] =>
  wrap(inlineCode(look, text), width - keyWidth - 4).map(
    (line, index) => `  ${look.theme.accent(padEnd(index === 0 ? drawable(look, key) : '', keyWidth))}  ${line}`,
  );
