// A storm of immediates; the loop stays free and main is pending.
export const main = () =>
  new Promise(() => {
    const step = (): void => {
      setImmediate(step);
    };
    step();
  });
