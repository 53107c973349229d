import type { Args } from './args.ts';
import { examples } from './examples.ts';
import { languageOf } from '../core/language-of.ts';
import { optionOf, type Surroundings } from './surroundings.ts';
import { commands, globalOptions, options, type CommandSpec } from './table.ts';
import type { Language } from '../core/lesson.ts';
import { say, type MessageKey } from '../i18n/translate.ts';

/** Columns of what is typed, before what it does. */
const LEFT = 32;
const WIDEST = 110;

/** `--help`, of the whole program or of one command. It is wrapped without a package: help is there at once. */
export const help = (args: Args, { environment, print, terminal }: Surroundings): number => {
  const language = languageOf(optionOf(args, 'lang'), environment);
  const width = Math.min(terminal.columns, WIDEST);
  const one = args.command === 'start' ? undefined : commands.find(({ name }) => name === args.command);
  print(`${(one === undefined ? wholeHelp(language, width) : commandHelp(one, language, width)).join('\n')}\n`);
  return 0;
};

const wholeHelp = (language: Language, width: number): readonly string[] => [
  ...wrapWords(say(language, 'help.about'), width),
  '',
  say(language, 'help.commands'),
  ...commands.flatMap(({ name, args }) => {
    const typed = ['async-course', name === 'start' ? '' : name, ...args].filter((word) => word !== '').join(' ');
    return entry(typed, say(language, `help.command.${name}` as MessageKey), width);
  }),
  '',
  say(language, 'help.options'),
  ...optionLines(globalOptions, language, width),
  '',
  ...wrapWords(say(language, 'help.usage'), width),
  '',
  ...wrapWords(say(language, 'help.exit-codes'), width),
];

const commandHelp = (command: CommandSpec, language: Language, width: number): readonly string[] => [
  `async-course ${[command.name, ...command.args].join(' ')}`,
  '',
  ...wrapWords(say(language, `help.command.${command.name}` as MessageKey), width),
  ...(command.args.some((arg) => arg.includes('ID')) ? ['', ...wrapWords(say(language, 'help.ids'), width)] : []),
  ...(command.args.some((arg) => arg.includes('CHAPTER')) ? wrapWords(say(language, 'help.chapters'), width) : []),
  '',
  say(language, 'help.examples'),
  ...exampleLines(command.name, language, width),
  ...(command.options.length === 0
    ? []
    : ['', say(language, 'help.options'), ...optionLines(command.options, language, width)]),
  '',
  say(language, 'help.options.everywhere'),
  ...optionLines(globalOptions, language, width),
];

const exampleLines = (name: string, language: Language, width: number): readonly string[] =>
  (examples[name] ?? []).flatMap((typed, index) =>
    entry(typed, say(language, `help.example.${name}.${index + 1}` as MessageKey), width),
  );

const optionLines = (names: readonly string[], language: Language, width: number): readonly string[] =>
  options
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, value }) => {
      const typed = value === undefined ? `--${name}` : `--${name} ${value}`;
      return entry(typed, say(language, `help.option.${name}` as MessageKey), width);
    });

/** What is typed at the left, what it does at the right; below it, where the left has no room for it. */
const entry = (typed: string, about: string, width: number): readonly string[] => {
  const lines = wrapWords(about, Math.max(30, width - LEFT - 4));
  const beside = typed.length <= LEFT;
  return [
    ...(beside ? [] : [`  ${typed}`]),
    ...lines.map((line, index) => `  ${(index === 0 && beside ? typed : '').padEnd(LEFT)}  ${line}`),
  ];
};

const wrapWords = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + 1 + columnsOf(word) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Enough for our own sentences: from Hangul on, a letter takes two columns. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter >= '\u1100' && letter < '\u2000') || letter >= '\u2E80' ? 2 : 1), 0);
