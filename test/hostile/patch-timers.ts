// Timers that fire at once.
globalThis.setTimeout = ((callback: () => void) => setImmediate(callback)) as never;
export const main = async () => {
  const wait = (ms: number) => new Promise<void>((resolve) => globalThis.setTimeout(resolve, ms));
  await Promise.all([wait(60), wait(60), wait(60)]);
  return [1, 2, 3];
};
