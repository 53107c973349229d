import { factTable } from '../../src/core/facts.ts';
import { families, lastResorts } from '../../src/core/families.ts';
import { lessonSchema } from '../../src/core/lesson-schema.ts';
import { patternTable } from '../../src/core/patterns.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import type { Shape } from '../../src/core/shape.ts';
import { en } from '../../src/i18n/en.ts';
import { keyWords } from './key-words.ts';
import { markdownTable, type Row } from './markdown-table.ts';

/** Name of a block of lessons/README.md → what the code says stands there. */
export const blocks = (): Readonly<Record<string, string>> => ({
  schema: markdownTable(['key', 'form', 'what it says'], schemaRows(lessonSchema, '')),
  rules: markdownTable(['rule', 'passes when', 'params', 'in the zone'], ruleRows()),
  facts: markdownTable(['fact', 'counts'], factRows()),
  diagnoses: markdownTable(['diagnosis', 'what a learner is told'], diagnosisRows()),
});

const schemaRows = (shape: Shape<unknown>, way: string): readonly Row[] =>
  Object.entries(shape.parts ?? {}).flatMap(([part, inner]) => {
    const key = `${way}${part}`.replace(/^\./, '');
    const words = keyWords[key];
    if (words === undefined) throw new Error(`test/guide/key-words.ts has no words for ${key}`);
    return [[code(key), formOf(inner, key), words], ...schemaRows(inner, key)];
  });

/** The rules have a table of their own, and what has parts is told by them. */
const formOf = ({ about, parts, fallback }: Shape<unknown>, key: string): string => {
  if (key === 'rules') return 'list of `{ "rule": …, "params": … }`';
  if (parts === undefined) return code(about);
  const kind = Object.keys(parts).some((part) => part.startsWith('[')) ? 'list of objects' : 'object';
  return fallback === undefined ? kind : `${kind}, optional`;
};

const ruleRows = (): readonly Row[] =>
  (Object.values(rules) as readonly Rule<string, unknown>[]).map(({ id, about, params, needsZone }) => [
    code(id),
    about,
    Object.keys(params.parts ?? {}).length === 0 ? '' : code(params.about),
    needsZone ? 'yes' : '',
  ]);

const factRows = (): readonly Row[] => [
  ...Object.entries(factTable).map(([name, about]): Row => [code(name), about]),
  ...Object.entries(patternTable).map(([name, about]): Row => [code(`pattern.${name}`), `in the source: ${about}`]),
];

const diagnosisRows = (): readonly Row[] => {
  const ids = [...families.map(({ id }) => id), ...lastResorts.map(([, id]) => id)];
  const said: Readonly<Record<string, string>> = en;
  return [...new Set(ids)].map((id) => [code(id), said[`diagnosis.${id}`] ?? '']);
};

const code = (text: string): string => `\`${text}\``;

const edge = (name: string, end: 'begin' | 'end'): string => `<!-- ${end}: ${name}, made by npm run guide -->`;

/** A page with each of its blocks as the code has it now; a block without its two marks is an error. */
export const withBlocks = (page: string): string =>
  Object.entries(blocks()).reduce((text, [name, block]) => {
    const [before, rest] = cut(text, edge(name, 'begin'));
    const [, after] = cut(rest, edge(name, 'end'));
    return `${before}${edge(name, 'begin')}\n\n${block}\n\n${edge(name, 'end')}${after}`;
  }, page);

const cut = (text: string, mark: string): readonly [string, string] => {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`lessons/README.md has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
};
