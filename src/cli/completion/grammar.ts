import type { Language } from '../../core/lesson.ts';
import { say, type MessageKey } from '../../i18n/translate.ts';
import { commands, globalOptions, options, type OptionSpec } from '../table.ts';

/** What can stand at one place of a command line: known words, the id of an exercise (or of what can be shown), a path, or something that nobody can guess. */
export type Slot =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'id' | 'shown' | 'folder' | 'file' | 'free' };

export interface OptionGrammar {
  readonly name: string;
  readonly about: string;
  /** What stands behind it; null for a switch. */
  readonly value: Slot | null;
}

export interface CommandGrammar {
  readonly name: string;
  readonly about: string;
  readonly slots: readonly Slot[];
  /** The last slot may be filled again and again. */
  readonly repeats: boolean;
  readonly options: readonly OptionGrammar[];
}

/** The table of `--help`, as scripts of shells need it. */
export interface Grammar {
  readonly commands: readonly CommandGrammar[];
  /** Understood with every command, and before it. */
  readonly globals: readonly OptionGrammar[];
}

export const grammarIn = (language: Language): Grammar => {
  const optionsNamed = (names: readonly string[]): readonly OptionGrammar[] =>
    options
      .filter(({ name }) => names.includes(name))
      .map((spec) => ({
        name: spec.name,
        about: say(language, `help.option.${spec.name}` as MessageKey),
        value: valueOf(spec),
      }));
  return {
    commands: commands.map((command) => ({
      name: command.name,
      about: say(language, `help.command.${command.name}` as MessageKey),
      slots: command.args.map(slotOf),
      repeats: command.args.some((arg) => arg.includes('…')),
      options: optionsNamed(command.options),
    })),
    globals: optionsNamed(globalOptions),
  };
};

const valueOf = ({ value, oneOf }: OptionSpec): Slot | null => {
  if (oneOf !== undefined) return { kind: 'words', words: oneOf };
  return value === undefined ? null : slotOf(value);
};

/** Whether the slot of this number stands for all words from there on. */
export const goesOn = ({ slots, repeats }: CommandGrammar, index: number): boolean =>
  repeats && index === slots.length - 1;

/** By how `--help` writes it: capitals stand for something, anything else is typed as it is. */
const slotOf = (shown: string): Slot => {
  const word = shown.replaceAll(/[[\]…]/g, '');
  if (word === 'ID') return { kind: 'id' };
  if (word === 'ID|CHAPTER') return { kind: 'shown' };
  if (word === 'DIR') return { kind: 'folder' };
  if (word === 'F' || word === 'FILE') return { kind: 'file' };
  return /^[A-Z]+$/.test(word) ? { kind: 'free' } : { kind: 'words', words: word.split('|') };
};

/** Options with something behind them, wherever they are understood. */
export const valuedOptions = (grammar: Grammar): readonly { readonly name: string; readonly value: Slot }[] => {
  const all = [...grammar.commands.flatMap((command) => command.options), ...grammar.globals];
  const valued = all.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  return [...new Map(valued.map((option) => [option.name, option])).values()];
};
