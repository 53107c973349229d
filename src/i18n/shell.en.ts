/** What is said about the command line itself, in English. */
export const shellEn = {
  'completion.which':
    'For which shell? Type `npx async-course completion bash`, `zsh`, `fish` or `powershell`; the first line of what it prints says where that belongs.',
  'solution.closed':
    'A good answer to {id} opens when you have passed, or after {left} more {left|try that was|tries that were} judged: `npx async-course check {id}`. `npx async-course hint {id}` gives a hint. Those who teach type `npx async-course {command} {id} --force`.',
  'help.option.force': 'also before you have passed, for those who teach',
  'help.command.completion': 'prints a script that lets your shell complete commands, options and exercises',
};
