import { goesOn, valuedOptions, type CommandGrammar, type Grammar, type OptionGrammar, type Slot } from './grammar.ts';

/** Completion for fish, with a line about each command, option and exercise. */
export const fishScript = (grammar: Grammar): string => {
  const { commands, globals } = grammar;
  const lines = [
    'complete -c async-course -f',
    ...globals.map((option) => optionLine(option, null)),
    ...commands.map(
      ({ name, about }) => `complete -c async-course -n '__async_course_is ""' -a ${name} -d ${quoted(about)}`,
    ),
    ...commands.flatMap((command) => [
      ...command.options.map((option) => optionLine(option, command.name)),
      ...slotLines(command),
    ]),
  ];
  return `# Completion of async-course for fish. Once: async-course completion fish > ~/.config/fish/completions/async-course.fish
function __async_course_typed
    set -l skip 0
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${valuedOptions(grammar)
          .map(({ name }) => `--${name}`)
          .join(' ')}
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end
# Whether this is the command that was typed, and with a test: how many words stand there already, the command among them.
function __async_course_is
    set -l typed (__async_course_typed)
    test "$typed[1]" = "$argv[1]"; or return 1
    not set -q argv[2]; or test (count $typed) $argv[2] $argv[3]
end
function __async_course_ids
    set -l program (commandline -opc)[1]
    $program completion $argv[1] 2>/dev/null
end
${lines.join('\n')}
`;
};

const slotLines = (command: CommandGrammar): readonly string[] =>
  command.slots.flatMap((slot, index) => {
    const filled = fill(slot);
    const at = `'__async_course_is ${command.name} ${goesOn(command, index) ? '-ge' : '-eq'} ${index + 1}'`;
    return filled === '' ? [] : [`complete -c async-course -n ${at} ${filled}`];
  });

const optionLine = ({ name, about, value }: OptionGrammar, command: string | null): string =>
  [
    'complete -c async-course',
    ...(command === null ? [] : [`-n '__async_course_is ${command}'`]),
    `-l ${name}`,
    ...(value === null ? [] : [`-x ${fill(value)}`.trim()]),
    `-d ${quoted(about)}`,
  ].join(' ');

const fill = (slot: Slot): string => {
  switch (slot.kind) {
    case 'words':
      return `-a '${slot.words.join(' ')}'`;
    case 'id':
      return "-k -a '(__async_course_ids ids)'";
    case 'shown':
      return "-k -a '(__async_course_ids shown)'";
    case 'folder':
      return "-a '(__fish_complete_directories (commandline -ct))'";
    case 'file':
      return "-a '(__fish_complete_path (commandline -ct))'";
    case 'free':
      return '';
  }
};

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`;
