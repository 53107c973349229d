import { goesOn, type CommandGrammar, type Grammar, type OptionGrammar, type Slot } from './grammar.ts';

/** Completion for zsh, with a line about each command, option and exercise. */
export const zshScript = ({ commands, globals }: Grammar): string => `#compdef async-course
# Completion of async-course for zsh. In ~/.zshrc: eval "$(async-course completion zsh)"
_async_course_commands() {
  local -a found
  found=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  _describe -t commands 'async-course' found
}
_async_course_ids() {
  local -a found
  found=("\${(@f)$("$async_course_program" completion $1 2>/dev/null)}")
  # Between id and title stands a tab here, and a colon there.
  found=("\${(@)found//:/\\\\:}")
  found=("\${(@)found/$'\\t'/:}")
  _describe -V -t exercises 'ID' found
}
_async_course() {
  local async_course_program="$words[1]" curcontext="$curcontext" state line ret=1
  local -A opt_args
  local -a everywhere
  everywhere=(
${globals.map((option) => `    ${optionSpec(option)}`).join('\n')}
  )
  _arguments -C -S "$everywhere[@]" '1: :_async_course_commands' '*:: :->command' && ret=0
  [[ $state == command ]] || return ret
  curcontext="\${curcontext%:*:*}:async-course-$words[1]:"
  case "$words[1]" in
${commands.map(commandCase).join('\n')}
  esac
  return ret
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
if [[ "$funcstack[1]" == _async_course ]]; then _async_course "$@"; else compdef _async_course async-course; fi
`;

const commandCase = (command: CommandGrammar): string => {
  const specs = [
    ...command.options.map(optionSpec),
    ...command.slots.map((slot, index) => quoted(`${goesOn(command, index) ? '*' : index + 1}: :${action(slot)}`)),
  ];
  return `    ${command.name}) _arguments -S ${['"$everywhere[@]"', ...specs].join(' ')} && ret=0 ;;`;
};

const optionSpec = ({ name, about, value }: OptionGrammar): string => {
  const described = `[${about.replaceAll(/[[\]\\:]/g, (sign) => `\\${sign}`)}]`;
  return quoted(value === null ? `--${name}${described}` : `--${name}=${described}: :${action(value)}`);
};

const action = (slot: Slot): string => {
  switch (slot.kind) {
    case 'words':
      return `(${slot.words.join(' ')})`;
    case 'id':
      return '{_async_course_ids ids}';
    case 'shown':
      return '{_async_course_ids shown}';
    case 'folder':
      return '_files -/';
    case 'file':
      return '_files';
    case 'free':
      return ' ';
  }
};

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
