// style: a Proxy, and performance.measure
type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched = (route: string, step: Step, log: Log): Step =>
  new Proxy(step, {
    apply(target, self, args: [string]) {
      const start = performance.now();
      try {
        return Reflect.apply(target, self, args);
      } finally {
        const { duration } = performance.measure(route, { start });
        if (duration > 50) log(route, duration);
      }
    },
  });
