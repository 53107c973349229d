import { openSpan } from './recorder.ts';

const { setTimeout: startTimer, clearTimeout: stopTimer, setImmediate: soon } = globalThis;

export interface DelayOptions {
  /** Ends the wait early: the promise rejects with the signal's reason and the timer is gone. */
  readonly signal?: AbortSignal;
}

/**
 * Waits without holding the thread: a timer resolves the promise.
 * @param ms milliseconds to wait
 * @param value what the promise resolves to; its own `ms` unless a value is given
 * @throws the reason of `options.signal`, as a rejection, when it is aborted first
 */
export function delay(ms: number): Promise<number>;
export function delay<T>(ms: number, value: T, options?: DelayOptions): Promise<T>;
export function delay(ms: number, value?: unknown, options: DelayOptions = {}): Promise<unknown> {
  const result = arguments.length < 2 || value === undefined ? ms : value;
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const close = openSpan('wait', 'delay', ms);
    const abort = (): void => {
      stopTimer(timer);
      close();
      reject(signal?.reason);
    };
    const timer = startTimer(() => {
      signal?.removeEventListener('abort', abort);
      close();
      resolve(result);
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** A promise for the next turn of the event loop (`setImmediate`): timers and I/O get their turn first. */
export const tick = (): Promise<void> => new Promise((resolve) => soon(resolve));
