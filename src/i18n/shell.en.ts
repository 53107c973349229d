/** What is said about the command line itself, in English. */
export const shellEn = {
  'completion.which':
    'For which shell? Type `async-course completion bash`, `zsh`, `fish` or `powershell`; the first line of what it prints says where that belongs.',
  'help.command.completion': 'prints a script that lets your shell complete commands, options and exercises',
};
