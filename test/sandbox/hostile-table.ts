type HostileStatus = 'error' | 'fail' | 'inconclusive' | 'pass';

/** What each file in `test/hostile/` must get: never a pass, unless the file is a right answer in truth. */
export interface HostileRow {
  readonly file: string;
  readonly status: HostileStatus | readonly HostileStatus[];
  /** Words that the English message must have; the failed rules' messages where there is no problem. */
  readonly words: RegExp;
  /** The file in which the line marked `//! line` must be named. */
  readonly line?: string;
}

const exercise = 'exercise.ts';
const stuck = /After 2 s .* still held the event loop, so the program was stopped/;
const waiting = /had not settled, so the program was stopped\. The loop was free/;
const unsettled = /never settled, and nothing was left/;
const ended = /The program ended itself \(exit code 0\)/;
const clock = /clock or the timers were replaced/;
const gave = /should give \[1, 2, 3\]/;

export const hostileTable: readonly HostileRow[] = [
  { file: 'syntax-error.ts', status: 'error', words: /Line 3, column 15 of exercise\.ts is no valid code yet/ },
  { file: 'enum.ts', status: 'error', words: /Line 2 of exercise\.ts: TypeScript enum is not supported.*`as const`/ },
  { file: 'missing-export.ts', status: 'error', words: /does not export `main` \(it exports mian\)/ },
  { file: 'wrong-export.ts', status: 'error', words: /`main` should be a function/ },
  { file: 'throws-at-import.ts', status: 'error', words: /could not be loaded because of line 2 .*no config/ },
  { file: 'throws-no-error.ts', status: 'fail', words: /rejected: "just text"/ },
  { file: 'rejects-undefined.ts', status: 'fail', words: /rejected: undefined/ },
  { file: 'never-settles.ts', status: 'error', words: unsettled },
  { file: 'never-settles-alive.ts', status: 'error', words: waiting },
  { file: 'thenable.ts', status: 'error', words: unsettled },
  { file: 'await-forever.ts', status: 'error', words: unsettled },
  { file: 'await-forever-alive.ts', status: 'error', words: waiting },
  { file: 'loop-at-top.ts', status: 'error', words: stuck, line: exercise },
  { file: 'loop-in-main.ts', status: 'error', words: stuck, line: exercise },
  { file: 'loop-in-timer.ts', status: 'error', words: stuck, line: exercise },
  { file: 'loop-in-callback.ts', status: 'error', words: stuck, line: exercise },
  { file: 'loop-in-second-file.ts', status: 'error', words: stuck, line: 'loop-second.ts' },
  // The main thread is free and waits; nothing tells which of its waits the worker was to end.
  { file: 'loop-in-worker.ts', status: 'error', words: waiting },
  { file: 'microtasks.ts', status: 'error', words: stuck, line: exercise },
  { file: 'immediates.ts', status: 'error', words: waiting },
  { file: 'regex.ts', status: 'error', words: /`RegExp\.test` on line 4 of exercise\.ts still held/, line: exercise },
  { file: 'exec-forever.ts', status: 'error', words: /`execFileSync` on line 3 .* still held/, line: exercise },
  { file: 'stdin.ts', status: 'fail', words: gave },
  // A slow machine may reach the limit of time before that of memory.
  { file: 'heap.ts', status: 'error', words: /more than 300 MB of memory|still held the event loop/ },
  { file: 'buffers.ts', status: 'error', words: /more than 300 MB of memory/ },
  { file: 'output-flood.ts', status: 'error', words: /printed more than 1 MB/ },
  { file: 'exit-before.ts', status: 'error', words: ended },
  { file: 'exit-during.ts', status: 'error', words: ended },
  { file: 'exit-after.ts', status: 'error', words: ended },
  { file: 'exit-handler-exit.ts', status: 'error', words: stuck },
  { file: 'abort.ts', status: 'error', words: /ended by the signal SIGABRT/ },
  { file: 'kill-self.ts', status: 'error', words: /ended by the signal SIGKILL/ },
  { file: 'stop-self.ts', status: 'inconclusive', words: /not your fault/ },
  { file: 'listeners.ts', status: 'error', words: /nobody caught.*nobody listens/ },
  { file: 'uncaught-late.ts', status: 'error', words: /nobody caught.*line 6 .*RangeError: afterwards/ },
  { file: 'missing-package.ts', status: 'error', words: /could not be loaded.*left-pad-that-is-not-here/ },
  { file: 'nowhere.ts', status: 'fail', words: /fetch failed/ },
  // Five hundred starts may take longer than the limit: what is left over fails it, or the limit does.
  { file: 'many-children.ts', status: ['error', 'fail'], words: /stopped|still/ },
  { file: 'timers-left.ts', status: 'fail', words: /1000 things were still alive: Timeout/ },
  { file: 'server-left.ts', status: 'fail', words: /still alive: TCPServerWrap/ },
  // Node itself does not survive these two; Deno refuses both and fails them by their result.
  { file: 'close-all.ts', status: 'error', words: /ended by the signal/ },
  { file: 'rubbish.ts', status: 'error', words: /ended by the signal|wrote into the record/ },
  { file: 'forge.ts', status: 'error', words: /wrote into the record/ },
  { file: 'truncate.ts', status: 'error', words: /part of the record is missing/ },
  { file: 'unlink.ts', status: 'error', words: /part of the record is missing/ },
  { file: 'patch-date.ts', status: 'error', words: clock },
  { file: 'patch-performance.ts', status: 'error', words: clock },
  { file: 'patch-timers.ts', status: 'error', words: clock },
  { file: 'clear-timers.ts', status: 'fail', words: /No task finished/ },
  { file: 'patch-promise.ts', status: 'fail', words: /No task finished/ },
  { file: 'patch-json.ts', status: 'fail', words: /No task finished/ },
  { file: 'patch-atomics.ts', status: 'fail', words: /No task finished/ },
  // Node's own queues look methods of arrays up late and do not survive this.
  { file: 'patch-array.ts', status: 'error', words: /./ },
  { file: 'patch-stack.ts', status: 'fail', words: /\[Error: lost\]/ },
  { file: 'getter-result.ts', status: 'fail', words: /cannot be read/ },
  { file: 'proxy-result.ts', status: 'fail', words: /cannot be read/ },
  { file: 'to-json.ts', status: 'fail', words: /toJSON/ },
  { file: 'big-result.ts', status: 'fail', words: gave },
  // Right answers, however odd: the work is done, and what comes after it or goes beside it disturbs nobody.
  { file: 'freeze.ts', status: 'pass', words: /^$/ },
  { file: 'exit-handler.ts', status: 'pass', words: /^$/ },
  { file: 'grandchild.ts', status: 'pass', words: /^$/ },
  { file: 'output-odd.ts', status: 'pass', words: /^$/ },
  { file: '이름 with spaces #1 100%.ts', status: 'pass', words: /^$/ },
];
