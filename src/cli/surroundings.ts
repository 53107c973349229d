import type { Args } from './args.ts';
import type { Terminal } from '../view/terminal.ts';

export interface LiveOutput {
  readonly write: (text: string) => void;
  /** What is printed goes somewhere else, and stays free of it. */
  readonly apart: boolean;
}

/** Where the command runs: everything that a command may touch comes from here. */
export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Both ends are a terminal, or line by line was asked for: there is somebody to ask. */
  readonly interactive: boolean;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Where a line that changes can be written; null where there is no terminal for it. */
  readonly live: LiveOutput | null;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** From now on signals are the command's own business. */
  readonly leaveSignals: () => void;
  readonly packageFolder: string;
  readonly version: string;
}

export const optionOf = (args: Args, name: string): string | undefined => {
  const value = args.options[name];
  return value === true ? undefined : value;
};
