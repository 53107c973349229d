import process from 'node:process';

/**
 * Starts a program's main function. Meant to be called bare: it returns nothing to wait for.
 * An error of `main` is printed with its stack, and the process ends with exit code 1 when everything else has settled.
 */
export const run = (main: () => unknown): void => {
  const fail = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  };
  try {
    Promise.resolve(main()).catch(fail);
  } catch (error) {
    fail(error);
  }
};
