import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { types } from 'node:util';
import type { SpanKind } from '../core/trace.ts';
import { clock } from '../kit/recorder.ts';

export interface OpenSpan {
  readonly kind: SpanKind;
  readonly name: string;
  /** On the common clock, in milliseconds. */
  readonly startedAt: number;
  endedAt: number | null;
}

/** Whose work this is: what runs inside a measurement, however deep, adds its spans to that one. */
const current = new AsyncLocalStorage<OpenSpan[]>();

/** Runs the work; what it does goes into the list. */
export const collectSpans = <T>(spans: OpenSpan[], work: () => T): T => {
  listen();
  return current.run(spans, work);
};

/** Opens a span of whatever is measured here, and returns what closes it. */
const openSpan = (kind: SpanKind, name: string): (() => void) => {
  const spans = current.getStore();
  if (spans === undefined) return () => {};
  const span: OpenSpan = { kind, name, startedAt: clock(), endedAt: null };
  spans.push(span);
  return () => {
    span.endedAt ??= clock();
  };
};

/**
 * Puts a named bar into the timeline of the measurement that it is called in: from the call of `fn` until the promise that it returned
 * has settled. Outside of a measurement it only calls `fn`. Value and error pass through. Only promises are waited for: what merely has
 * a `then` may begin its work when that is called (a query that is built), and must not be called twice.
 */
export const trace = <T>(name: string, fn: () => T): T => {
  const close = openSpan('task', name);
  let result: T;
  try {
    result = fn();
  } catch (error) {
    close();
    throw error;
  }
  if (!types.isPromise(result)) {
    close();
    return result;
  }
  // Whoever gets the promise has to see to its rejection, as without us; one that can do more than others is handed on as it is.
  if (Object.getPrototypeOf(result) !== Promise.prototype) {
    result.then(close, close);
    return result;
  }
  return result.finally(close) as T;
};

/**
 * The same object, or function, with a named bar for each call: for a client, a repository or a double of one that is handed to the
 * code under test. Methods are called on the object itself; what is no function is left as it is.
 */
export const traced = <T extends object>(target: T): T =>
  typeof target === 'function'
    ? tracedFunction(target, (target as { readonly name: string }).name, null)
    : tracedObject(target);

const tracedObject = <T extends object>(target: T): T => {
  const methods = new WeakMap<object, unknown>();
  return new Proxy(target, {
    get: (object, key) => {
      const value: unknown = Reflect.get(object, key, object);
      if (typeof value !== 'function' || typeof key === 'symbol' || isFixed(object, key)) return value;
      const known = methods.get(value) ?? tracedFunction(value, key, object);
      methods.set(value, known);
      return known;
    },
  });
};

/** A proxy may not say something else than a property that can never change. */
const isFixed = (object: object, key: string): boolean => {
  const found = Reflect.getOwnPropertyDescriptor(object, key);
  return found?.configurable === false && found.writable === false;
};

const tracedFunction = <T extends object>(fn: T, name: string, owner: object | null): T =>
  new Proxy(fn, {
    apply: (called, self: unknown, args: unknown[]) =>
      trace(name, () => Reflect.apply(called as (...all: unknown[]) => unknown, owner ?? self, args)),
  });

let listening = false;

/** Requests and child processes are told by the runtime itself (Node; on Deno there are only the bars that somebody named). */
const listen = (): void => {
  if (listening) return;
  listening = true;
  const open = new WeakMap<object, () => void>();
  const begin = (kind: SpanKind, key: object, name: string): void => void open.set(key, openSpan(kind, name));
  const end = (key: object): void => open.get(key)?.();

  const path = (asked: string): string => asked.replace(/\?.*$/s, '');
  const requested = (told: unknown): { readonly method: string; readonly path: string } =>
    (told as { readonly request: { readonly method: string; readonly path: string } }).request;
  for (const begins of ['undici:request:create', 'http.client.request.start'])
    subscribe(begins, (told) => {
      const request = requested(told);
      begin('request', request, `${request.method} ${path(request.path)}`);
    });
  for (const ends of [
    'undici:request:trailers',
    'undici:request:error',
    'http.client.response.finish',
    'http.client.request.error',
  ])
    subscribe(ends, (told) => end(requested(told)));
  subscribe('child_process', (told) => {
    const close = openSpan('child', 'child process');
    (told as { readonly process: ChildProcess }).process.once('exit', close);
  });
};
