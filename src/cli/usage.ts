import type { Args } from './args.ts';
import { languageOf, optionOf, type Surroundings } from './context.ts';
import type { Stop } from './stop.ts';
import { commands, globalOptions, options } from './table.ts';
import type { Language } from '../core/lesson.ts';
import type { Message, Problem } from '../core/message.ts';
import { say, translate, type MessageKey } from '../i18n/translate.ts';
import { wrap } from '../view/width.ts';

/** A command line that cannot be read: what is wrong, and where help is. */
export const usageError = (wrong: Message, argv: readonly string[], { environment, warn }: Surroundings): number => {
  const at = argv.indexOf('--lang');
  const language = languageOf(at < 0 ? undefined : argv[at + 1], environment);
  warn(`${translate(language, wrong)}\n${say(language, 'args.see-help')}\n`);
  return 2;
};

/** A command that cannot do its work: a sentence, never a stack. */
export const stopped = (
  { problem, exitCode }: Stop,
  args: Args,
  { environment, warn, print, version }: Surroundings,
): number => {
  const language = languageOf(optionOf(args, 'lang'), environment);
  const text = problemText(problem, language);
  warn(`${text}\n`);
  if (args.options['json'] === true || args.options['reporter'] === 'json')
    print(`${JSON.stringify({ schema: 1, course: 'async-course', version, error: text })}\n`);
  return exitCode;
};

export const problemText = ({ message, frame }: Problem, language: Language): string =>
  frame === undefined ? translate(language, message) : `${translate(language, message)}\n\n${frame}\n`;

/** `--help`, of the whole program or of one command. */
export const help = (args: Args, { environment, print, terminal }: Surroundings): number => {
  const language = languageOf(optionOf(args, 'lang'), environment);
  const one = args.command === 'start' ? undefined : commands.find(({ name }) => name === args.command);
  const line = (left: string, key: MessageKey): string[] => {
    const room = Math.max(30, Math.min(terminal.columns, 110) - LEFT - 4);
    const [first = '', ...more] = wrap(say(language, key), room);
    return [`  ${left.padEnd(LEFT)}  ${first}`, ...more.map((text) => `  ${' '.repeat(LEFT)}  ${text}`)];
  };
  const optionLines = (names: readonly string[]): string[] =>
    options
      .filter(({ name }) => names.includes(name))
      .flatMap(({ name, value }) =>
        line(`--${name}${value === undefined ? '' : ` ${value}`}`, `help.option.${name}` as MessageKey),
      );
  const lines =
    one === undefined
      ? [
          say(language, 'help.about'),
          '',
          say(language, 'help.commands'),
          ...commands.flatMap(({ name, args: words }) =>
            line(
              ['async-course', name === 'start' ? '' : name, ...words].filter(Boolean).join(' '),
              `help.command.${name}` as MessageKey,
            ),
          ),
          '',
          say(language, 'help.options'),
          ...optionLines(globalOptions),
          '',
          say(language, 'help.exit-codes'),
        ]
      : [
          `async-course ${[one.name, ...one.args].join(' ')}`,
          '',
          ...wrap(say(language, `help.command.${one.name}` as MessageKey), Math.min(terminal.columns, 110)),
          '',
          say(language, 'help.options'),
          ...optionLines([...one.options, ...globalOptions]),
        ];
  print(`${lines.join('\n')}\n`);
  return 0;
};

const LEFT = 32;
