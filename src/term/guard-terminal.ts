/** What the guard listens to; `process` in the program, an emitter in tests. */
export interface SignalSource {
  readonly on: (event: string, listener: () => void) => unknown;
  readonly off: (event: string, listener: () => void) => unknown;
}

export interface GuardRequest {
  readonly source: SignalSource;
  /** The shell gets its terminal back. Called on every way out; must bear being called twice. */
  readonly release: () => void;
  readonly take: () => void;
  /** Stops this process as Ctrl-Z would (SIGSTOP to itself). */
  readonly stop: () => void;
}

export interface Guard {
  /** Ctrl-Z was typed: in raw mode it is a key like any other. */
  readonly suspend: () => void;
  readonly close: () => void;
}

/** Sees to it that the terminal is the shell's again however the course ends, and while Ctrl-Z has stopped it. */
export const guardTerminal = ({ source, release, take, stop }: GuardRequest): Guard => {
  const suspend = (): void => {
    release();
    stop();
  };
  const listeners: readonly (readonly [string, () => void])[] = [
    ['SIGTSTP', suspend],
    ['SIGCONT', take],
    ['exit', release],
    // Before the runtime prints the error: on the course's screen nobody would ever read it.
    ['uncaughtExceptionMonitor', release],
  ];
  for (const [event, listener] of listeners) source.on(event, listener);
  return {
    suspend,
    close: () => {
      release();
      for (const [event, listener] of listeners) source.off(event, listener);
    },
  };
};
