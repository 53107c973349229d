/** What can be typed: parser, `--help` and the messages for what cannot be typed all read this table. */
export interface OptionSpec {
  readonly name: string;
  /** What stands behind it; absent for a switch. */
  readonly value?: string;
  /** Accepted values, where they are few. */
  readonly oneOf?: readonly string[];
}

export interface CommandSpec {
  readonly name: string;
  /** Positional arguments as `--help` shows them: `ID`, `[N]`, `[ID…]`. */
  readonly args: readonly string[];
  readonly options: readonly string[];
  /** Everything behind its first argument belongs to the program that is named there. */
  readonly program?: boolean;
}

export const options: readonly OptionSpec[] = [
  { name: 'lang', value: 'en|ko', oneOf: ['en', 'ko'] },
  { name: 'dir', value: 'DIR' },
  { name: 'course', value: 'DIR' },
  { name: 'runtime', value: 'node|deno', oneOf: ['node', 'deno'] },
  { name: 'json' },
  { name: 'reporter', value: 'human|json|junit|tap|github', oneOf: ['human', 'json', 'junit', 'tap', 'github'] },
  { name: 'all' },
  { name: 'file', value: 'F' },
  { name: 'as', value: 'ID' },
  { name: 'repeat', value: 'N' },
  { name: 'jobs', value: 'N' },
  { name: 'quick' },
  { name: 'number', value: 'N' },
  { name: 'start' },
  { name: 'force' },
  { name: 'yes' },
  { name: 'slow-callback', value: 'MS' },
  { name: 'quiet' },
  { name: 'debug-promises' },
  { name: 'once-per-line' },
  { name: 'html', value: 'FILE' },
  { name: 'trace', value: 'FILE' },
  { name: 'cpuprofile', value: 'FILE' },
  { name: 'no-color' },
  { name: 'ascii' },
  { name: 'plain' },
  { name: 'help' },
  { name: 'version' },
];

/** Understood with every command. */
export const globalOptions = ['lang', 'dir', 'course', 'runtime', 'no-color', 'ascii', 'plain', 'help', 'version'];

export const commands: readonly CommandSpec[] = [
  { name: 'start', args: [], options: [] },
  { name: 'init', args: ['[DIR]'], options: ['json'] },
  { name: 'list', args: [], options: ['json'] },
  { name: 'show', args: ['[ID|CHAPTER]'], options: ['json'] },
  { name: 'hint', args: ['[ID]', '[N]'], options: ['json'] },
  { name: 'solution', args: ['[ID]'], options: ['force', 'json'] },
  { name: 'diff', args: ['[ID]'], options: ['start', 'force', 'json'] },
  { name: 'next', args: [], options: ['json'] },
  { name: 'status', args: [], options: ['json'] },
  { name: 'run', args: ['[ID]'], options: ['file', 'as', 'json'] },
  { name: 'demo', args: ['[ID]'], options: ['json'] },
  { name: 'check', args: ['[ID…]'], options: ['all', 'file', 'as', 'json', 'reporter', 'repeat', 'jobs'] },
  { name: 'watch', args: ['[ID]'], options: [] },
  { name: 'reset', args: ['[ID]'], options: ['all', 'json'] },
  { name: 'attempts', args: ['[ID]', '[N]'], options: ['json'] },
  { name: 'export', args: ['[FILE]'], options: ['json'] },
  { name: 'import', args: ['FILE'], options: ['yes', 'json'] },
  {
    name: 'debug',
    args: ['FILE', '[ARG…]'],
    options: ['slow-callback', 'quiet', 'once-per-line', 'debug-promises', 'json', 'html', 'trace', 'cpuprofile'],
    program: true,
  },
  { name: 'doctor', args: [], options: ['json'] },
  { name: 'completion', args: ['bash|zsh|fish|powershell'], options: [] },
  { name: 'author', args: ['new|verify', '[ID…]'], options: ['json', 'jobs', 'quick', 'number'] },
];
