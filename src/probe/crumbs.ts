/**
 * Runtime half of the transform: the learner's transformed files import it. It is loaded before they are, and looks nothing
 * up on a global or a prototype afterwards.
 *
 * Why an accessor finds forgotten promises: by the language's rules `await`, `then`, `catch`, `finally`, `Promise.resolve`,
 * `all`, `race`, `any`, `allSettled` and the resolving of another promise all read `promise.constructor`; testing, printing and
 * storing do not. An own accessor of that name on a promise therefore tells whether anybody ever looked at it. It attaches no
 * handler, so unhandled rejections stay unhandled.
 */
import { types } from 'node:util';
import { getEnvironmentData, isMainThread } from 'node:worker_threads';
import { Control, RING_KEY } from '../core/ring.ts';

const { defineProperty, getPrototypeOf, apply } = Reflect;
const { isPromise } = types;
const { isArray } = Array;
const NativePromise = Promise;
const WeakSetOf = WeakSet;

const shared: unknown = isMainThread ? getEnvironmentData(RING_KEY) : null;

/** The breadcrumb. On a worker thread it leads nowhere: the watchdog follows the main thread. */
export const L: Int32Array =
  shared instanceof SharedArrayBuffer ? new Int32Array(shared, Control.crumb * 4, 1) : new Int32Array(1);

/** Per mark: promises of that place that nobody has looked at (kept ones), and those that were dropped on the spot. */
const kept: number[] = [];
const dropped: number[] = [];

const isNative = (value: unknown): value is Promise<unknown> => value instanceof NativePromise && isPromise(value);

const isThenable = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (isNative(value)) return true;
  try {
    return typeof (value as { then?: unknown }).then === 'function';
  } catch {
    return false; // a Proxy or a getter that throws
  }
};

const count = (list: number[], id: number, by: number): void => {
  for (let index = list.length; index <= id; index++) list[index] = 0;
  list[id] = (list[id] ?? 0) + by;
};

const seen = new WeakSetOf<object>();
const has = WeakSetOf.prototype.has;
const remember = WeakSetOf.prototype.add;

const watch = (id: number, promise: Promise<unknown>): void => {
  if (apply(has, seen, [promise])) return;
  apply(remember, seen, [promise]);
  count(kept, id, 1);
  let waiting = true;
  const look = (): unknown => {
    if (waiting) {
      waiting = false;
      count(kept, id, -1);
    }
    const prototype = getPrototypeOf(promise) as { readonly constructor?: unknown } | null;
    return prototype?.constructor ?? NativePromise;
  };
  const replace = (value: unknown): void => {
    defineProperty(promise, 'constructor', { value, writable: true, configurable: true });
  };
  if (!defineProperty(promise, 'constructor', { configurable: true, enumerable: false, get: look, set: replace })) look();
};

/** After an await: other tasks have moved the crumb. */
export const a = <T>(crumb: number, value: T): T => {
  L[0] = crumb;
  return value;
};

/** A call's result that is stored or handed on. */
export const t = <T>(id: number, crumb: number, value: T): T => {
  L[0] = crumb;
  if (typeof value === 'object' && isNative(value)) watch(id, value);
  return value;
};

/** A statement's value: dropped, by definition. */
export const d = <T>(id: number, value: T): T => {
  if (isThenable(value)) count(dropped, id, 1);
  return value;
};

/** A condition: a promise is always true. */
export const b = d;

/** `await` of an array that holds promises waits for none of them. */
export const w = <T>(id: number, value: T): T => {
  if (isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (isThenable(value[index])) {
        count(dropped, id, 1);
        break;
      }
    }
  }
  return value;
};

/** An async function handed to somebody: does the receiver look at its promise? */
export const f = <T extends (...args: never[]) => unknown>(id: number, fn: T): T => {
  const wrapped = function (this: unknown, ...args: never[]): unknown {
    const value = apply(fn, this, args) as unknown;
    if (isNative(value)) watch(id, value);
    return value;
  };
  defineProperty(wrapped, 'length', { value: fn.length, configurable: true });
  defineProperty(wrapped, 'name', { value: fn.name, configurable: true });
  return wrapped as unknown as T;
};

/** For the probe: how many promises each mark has lost so far, as `[mark, count]`. */
export const lostPromises = (): (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  const most = kept.length > dropped.length ? kept.length : dropped.length;
  for (let id = 0; id < most; id++) {
    const lost = (kept[id] ?? 0) + (dropped[id] ?? 0);
    if (lost > 0) found[found.length] = [id, lost];
  }
  return found;
};
