// style: a class for each turn, and Date.now
type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

class Stopwatch {
  readonly #startedAt = Date.now();
  readonly #route: string;
  readonly #log: Log;

  constructor(route: string, log: Log) {
    this.#route = route;
    this.#log = log;
  }

  stop(): void {
    const ms = Date.now() - this.#startedAt;
    if (ms > 50) this.#log(this.#route, ms);
  }
}

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const stopwatch = new Stopwatch(route, log);
    try {
      return step(request);
    } finally {
      stopwatch.stop();
    }
  };
