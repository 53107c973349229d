import { message, type Message } from '../core/message.ts';
import { nearest } from '../core/nearest.ts';
import { commands, globalOptions, options, type OptionSpec } from './table.ts';

export interface Args {
  readonly command: string;
  readonly positionals: readonly string[];
  /** Option → value; `true` for a switch. */
  readonly options: Readonly<Record<string, string | true>>;
}

export type ParsedArgs = { readonly ok: true; readonly args: Args } | { readonly ok: false; readonly wrong: Message };

const short: Readonly<Record<string, string>> = { '-h': '--help', '-v': '--version' };

/** Reads the command line by the table. What is wrong comes back as a sentence with the nearest right spelling. */
export const parseArgs = (argv: readonly string[]): ParsedArgs => {
  const positionals: string[] = [];
  const found: Record<string, string | true> = {};
  const wrong = (key: string, values: Record<string, string | number>): ParsedArgs => ({
    ok: false,
    wrong: message(key, values),
  });
  let literal = false;
  for (let index = 0; index < argv.length; index++) {
    const word = short[argv[index] ?? ''] ?? argv[index] ?? '';
    if (literal || !word.startsWith('-') || word === '-') {
      positionals.push(literal ? (argv[index] ?? '') : word);
      if (!literal && startsProgram(positionals)) {
        literal = true;
        if (argv[index + 1] === '--') index += 1;
      }
      continue;
    }
    if (word === '--') {
      literal = true;
      continue;
    }
    const [name, given] = splitOnce(word.replace(/^--?/, ''));
    const spec = options.find((option) => option.name === name);
    if (spec === undefined || !word.startsWith('--')) return wrong(...unknownOption(word.replace(/=.*/s, '')));
    if (spec.value === undefined) {
      if (given !== undefined) return wrong('args.no-value', { option: `--${name}` });
      found[name] = true;
      continue;
    }
    const value = given ?? argv[(index += 1)];
    if (value === undefined || (given === undefined && value.startsWith('--')))
      return wrong('args.needs-value', { option: `--${name}`, value: spec.value });
    if (!accepts(spec, value)) return wrong('args.bad-value', { option: `--${name}`, value, wanted: spec.value });
    found[name] = value;
  }
  const [command = 'start', ...rest] = withoutHelp(positionals, found);
  const spec = commands.find((each) => each.name === command);
  if (spec === undefined) return wrong(...unknownCommand(command));
  const stranger = Object.keys(found).find((name) => !globalOptions.includes(name) && !spec.options.includes(name));
  if (stranger !== undefined) return wrong('args.option-elsewhere', { option: `--${stranger}`, command });
  const most = spec.args.some((arg) => arg.includes('…')) ? Infinity : spec.args.length;
  if (rest.length > most) return wrong('args.too-many', { word: rest[most] ?? '', command });
  return { ok: true, args: withFile({ command, positionals: rest, options: found }) };
};

/** `debug app.js --json`: the option is the program's. */
const startsProgram = ([name, file]: readonly string[]): boolean =>
  file !== undefined && commands.some((command) => command.name === name && command.program === true);

/** `check draft.ts --as two-delays` is `check --file draft.ts --as two-delays`. */
const withFile = (args: Args): Args => {
  const [file, more] = args.positionals;
  const { as, file: given } = args.options;
  if (as === undefined || given !== undefined || file === undefined || more !== undefined) return args;
  return { ...args, positionals: [], options: { ...args.options, file } };
};

/** `help check` is `check --help`. */
const withoutHelp = (positionals: readonly string[], found: Record<string, string | true>): readonly string[] => {
  const [first, second] = positionals;
  if (first !== 'help') return positionals;
  found['help'] = true;
  return second === undefined ? [] : [second];
};

const splitOnce = (word: string): readonly [string, string | undefined] => {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
};

const accepts = ({ value, oneOf }: OptionSpec, given: string): boolean => {
  if (oneOf !== undefined) return oneOf.includes(given);
  return value === 'N' || value === 'MS' ? /^[1-9]\d{0,5}$/.test(given) : given !== '';
};

const unknownOption = (word: string): [string, Record<string, string>] => {
  const near = nearest(
    word,
    options.map(({ name }) => `--${name}`),
  );
  return near === null ? ['args.unknown-option', { word }] : ['args.unknown-option.near', { word, near }];
};

const unknownCommand = (word: string): [string, Record<string, string>] => {
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  return near === null ? ['args.unknown-command', { word }] : ['args.unknown-command.near', { word, near }];
};
