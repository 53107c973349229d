import { execFile, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Why a test that needs a real terminal cannot run here; false when it can. */
export const noTmux = (): string | false =>
  spawnSync('tmux', ['-V']).status === 0
    ? false
    : 'tmux is not installed; with it this test plays the course in a real terminal';

export interface TmuxTerminal {
  readonly screen: () => Promise<string>;
  /** The screen with its colours, as escape sequences. */
  readonly coloured: () => Promise<string>;
  /** Waits until the screen shows it, or is as it should be, and returns the screen. */
  readonly until: (wanted: string | RegExp | ((screen: string) => boolean)) => Promise<string>;
  /** Keys by tmux's names: `Enter`, `C-c`, `q`, `Escape` … */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  /** The process that runs in the terminal. */
  readonly pid: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface TmuxRequest {
  readonly command: string;
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** Generous: it ends a test that hangs, and judges nothing. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 20;

const isShown = (text: string, wanted: Parameters<TmuxTerminal['until']>[0]): boolean => {
  if (typeof wanted === 'function') return wanted(text);
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
};

let opened = 0;

/** A terminal of its own server, so that nobody's settings and sessions are in the way. */
export const openTmux = async ({ command, cwd, columns = 80, rows = 24 }: TmuxRequest): Promise<TmuxTerminal> => {
  const server = `async-course-test-${process.pid}-${opened++}`;
  const tmux = async (...args: readonly string[]): Promise<string> =>
    (await execute('tmux', ['-L', server, '-f', '/dev/null', ...args])).stdout;
  const size = ['-x', String(columns), '-y', String(rows)];
  await tmux('new-session', '-d', ...size, '-c', cwd, '-s', 't', command);
  const screen = async (): Promise<string> => await tmux('capture-pane', '-p', '-t', 't');
  return {
    screen,
    coloured: async () => await tmux('capture-pane', '-e', '-p', '-t', 't'),
    until: async (wanted) => {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const text = await screen();
        if (isShown(text, wanted)) return text;
        if (performance.now() > deadline) throw new Error(`never on the screen: ${String(wanted)}\n${text}`);
        await pause(LOOK_AGAIN_MS);
      }
    },
    press: async (...keys) => {
      await tmux('send-keys', '-t', 't', ...keys);
    },
    resize: async (width, height) => {
      await tmux('resize-window', '-t', 't', '-x', String(width), '-y', String(height));
    },
    pid: async () => Number(await tmux('display-message', '-p', '-t', 't', '#{pane_pid}')),
    close: async () => {
      await tmux('kill-server').catch(() => '');
    },
  };
};
