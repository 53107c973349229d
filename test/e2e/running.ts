import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { startCli } from './cli.ts';

/** Generous: it ends a test that waits for words that never come, and judges nothing. */
const PATIENCE_MS = 60_000;

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Waits until the command has printed this, after what was waited for before; all that it printed until then. */
  readonly says: (words: RegExp) => Promise<string>;
  readonly ended: Promise<number | null>;
}

/** The built command, without a terminal, whose words can be waited for. */
export const running = (
  context: TestContext,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Running => {
  const child = startCli(args, { cwd, env });
  context.after(() => child.kill('SIGKILL'));
  let printed = '';
  let wake = (): void => {};
  const wakeUp = (): void => wake();
  const add = (chunk: Buffer): void => {
    printed += chunk.toString();
    wake();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let over = false;
  child.once('close', () => {
    over = true;
    wake();
  });
  const says = async (words: RegExp): Promise<string> => {
    for (let found = words.exec(printed); ; found = words.exec(printed)) {
      if (found !== null) {
        const said = printed.slice(0, found.index + found[0].length);
        printed = printed.slice(said.length);
        return said;
      }
      if (over) assert.fail(`it ended without saying ${words}: ${printed}`);
      const patience = setTimeout(wakeUp, PATIENCE_MS);
      const until = performance.now() + PATIENCE_MS;
      await new Promise<void>((resolve) => (wake = resolve));
      clearTimeout(patience);
      if (performance.now() >= until) assert.fail(`never said: ${words}; but: ${printed}`);
    }
  };
  return { child, says, ended };
};
