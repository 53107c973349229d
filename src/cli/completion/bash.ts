import { goesOn, valuedOptions, type Grammar, type OptionGrammar, type Slot } from './grammar.ts';

/** Completion for bash from 3.2 on, which is what macOS has: no `mapfile`, and `compopt` only where it is there. */
export const bashScript = (grammar: Grammar): string => {
  const { commands, globals } = grammar;
  const valued = valuedOptions(grammar);
  return `# Completion of async-course for bash. In ~/.bashrc: eval "$(async-course completion bash)"
_async_course_take() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done
}
_async_course_among() {
  local IFS=$'\\n'
  _async_course_take < <(compgen -W "$1" -- "$2")
}
_async_course_paths() {
  type compopt &>/dev/null && compopt -o filenames
  _async_course_take < <(compgen "$1" -- "$2")
}
_async_course_ids() {
  _async_course_among "$("$1" completion "$3" 2>/dev/null | cut -f1)" "$2"
}
_async_course() {
  local program="\${COMP_WORDS[0]}" current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command='' place=0 index everywhere=${quotedList(globals.map(dashed))}
  COMPREPLY=()
  # --option=value is three words here.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${valued.map(({ name }) => `--${name}`).join(' | ')})
        ((index++))
        [[ \${COMP_WORDS[index]} == '=' ]] && ((index++))
        ;;
      -*) ;;
      *)
        if [[ -z $command ]]; then command="\${COMP_WORDS[index]}"; else ((place++)); fi
        ;;
    esac
  done
  case "$previous" in
${valued.map(({ name, value }) => `    --${name}) ${fill(value)}; return ;;`).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${commands
  .filter(({ options }) => options.length > 0)
  .map(
    ({ name, options }) =>
      `      ${name}) _async_course_among ${quotedList(options.map(dashed))}$'\\n'"$everywhere" "$current" ;;`,
  )
  .join('\n')}
      *) _async_course_among "$everywhere" "$current" ;;
    esac
    return
  fi
  case "$command:$place" in
    :*) _async_course_among ${quotedList(commands.map(({ name }) => name))} "$current" ;;
${commands
  .flatMap((command) =>
    command.slots
      .map((slot, index) => ({ slot, place: goesOn(command, index) ? '*' : index }))
      .filter(({ slot }) => slot.kind !== 'free')
      .map(({ slot, place }) => `    ${command.name}:${place}) ${fill(slot)} ;;`),
  )
  .join('\n')}
  esac
}
complete -F _async_course async-course
`;
};

const fill = (slot: Slot): string => {
  switch (slot.kind) {
    case 'words':
      return `_async_course_among ${quotedList(slot.words)} "$current"`;
    case 'id':
      return '_async_course_ids "$program" "$current" ids';
    case 'shown':
      return '_async_course_ids "$program" "$current" shown';
    case 'folder':
      return '_async_course_paths -d "$current"';
    case 'file':
      return '_async_course_paths -f "$current"';
    case 'free':
      return ':';
  }
};

const dashed = ({ name }: OptionGrammar): string => `--${name}`;

/** One to a line, since that is what the list is split at: names of the table need no quoting of their own. */
const quotedList = (words: readonly string[]): string => `$'${words.join('\\n')}'`;
