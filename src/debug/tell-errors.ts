import { createRequire } from 'node:module';
import process from 'node:process';
import type { ErrorEvent, LaneEvent } from '../core/debug/wire.ts';
import type { Instrumenting } from './instrumented.ts';
import { wallNow } from './wall-clock.ts';

/** Tells of errors that nobody handles, and has the runtime print them as the program was written. */
export const tellErrors = (marksFile: string, instrumenting: Instrumenting, post: (event: LaneEvent) => void): void => {
  const isDeno = 'deno' in process.versions;
  process.on('uncaughtExceptionMonitor', (error: unknown, origin: string) => {
    const asWritten = !isDeno && showCrash(error, marksFile, instrumenting);
    post(errorEvent(error, origin === 'unhandledRejection', asWritten));
  });
};

/** Other programs see the stack of an error that they handle, and the runtime prints it where nobody does. */
const showCrash = (error: unknown, marksFile: string, { instrumenter, isRestored }: Instrumenting): boolean => {
  const isPrinted = process.listenerCount('uncaughtException') === 0 && !process.hasUncaughtExceptionCaptureCallback();
  try {
    const { showAsWritten } = createRequire(import.meta.url)('./debug-crash.cjs') as typeof import('./crash.ts');
    const { insertedInto } = instrumenter;
    return showAsWritten({ error, isPrinted, marksFile, insertedInto, isRestored });
  } catch {
    return false; // then it is shown as it was loaded
  }
};

const errorEvent = (error: unknown, rejection: boolean, asWritten: boolean): ErrorEvent => {
  const { name, message, stack } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>;
  return {
    k: 'error',
    at: wallNow(),
    rejection,
    name: typeof name === 'string' ? name : typeof error,
    message: typeof message === 'string' ? message : safeText(error),
    stack: typeof stack === 'string' ? stack : '',
    asWritten,
  };
};

const safeText = (value: unknown): string => {
  try {
    return String(value);
  } catch {
    return '';
  }
};
