/**
 * Runtime half of the transform: what transformed files call. It is opened before they are loaded, and looks nothing up on a
 * global or a prototype afterwards.
 *
 * Why an accessor finds forgotten promises: by the language's rules `await`, `then`, `catch`, `finally`, `Promise.resolve`,
 * `all`, `race`, `any`, `allSettled` and the resolving of another promise all read `promise.constructor`; testing, printing and
 * storing do not. An accessor of that name therefore tells whether anybody ever looked at a promise. It attaches no handler, so
 * unhandled rejections stay unhandled.
 *
 * It stands on a prototype that a promise has until somebody looks at it. As a promise's own it would be seen for longer, and the
 * first one makes every `await` of the process slower: V8 then no longer knows of any promise what its `constructor` is.
 */
import { types } from 'node:util';

const { defineProperty, getPrototypeOf, setPrototypeOf, apply } = Reflect;
const { isPromise } = types;
const { isArray } = Array;
const NativePromise = Promise;
const PromisePrototype: object = Promise.prototype; // it has a `then` and is no promise
const { create } = Object;
const { get: getOf, set: setOf } = WeakMap.prototype;
const FunctionPrototype = Function.prototype;

const isNative = (value: unknown): value is Promise<unknown> => value instanceof NativePromise && isPromise(value);

const isThenable = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || value === PromisePrototype) return false;
  if (isNative(value)) return true;
  try {
    return typeof (value as { then?: unknown }).then === 'function';
  } catch {
    return false; // a Proxy or a getter that throws
  }
};

/** A constructor that gives back what it is handed: who extends it puts its private fields on that. */
const Returned = function (promise: object): object {
  return promise;
} as unknown as new (promise: object) => object;

/** `L` is the breadcrumb, and behind it the sign that a transformed file was loaded. */
export const openCrumbs = (L: Int32Array) => {
  /** Per mark: promises of that place that nobody has looked at. */
  const lost: number[] = [];

  const count = (id: number, by: number): void => {
    for (let index = lost.length; index <= id; index++) lost[index] = 0;
    lost[id] = (lost[id] ?? 0) + by;
  };

  let watchedHere: ((promise: object) => void) | null = null;

  /** For who follows promises in another way, and need not follow those that are watched here. */
  const onWatched = (listener: (promise: object) => void): void => {
    watchedHere = listener;
  };

  /**
   * What is known of a watched promise is kept in a private field on the promise itself: nobody else can see it there, and it
   * costs a tenth of what a WeakMap does.
   */
  class Watched extends Returned {
    /** The mark that answers for the promise; 0 once somebody has looked at it. */
    #mark = 0;

    /**
     * Counts the promise as lost at this mark until somebody looks at it. A promise has one mark, the last place that got it: a
     * helper that only hands it on is not where it was lost, and a loss is told once.
     */
    static watch(id: number, promise: Promise<unknown>): void {
      if (#mark in promise) {
        if (promise.#mark === 0) return;
        count(promise.#mark, -1);
      } else {
        // oxlint-disable-next-line no-new -- it puts the field on the promise
        new Watched(promise);
        if (watchedHere !== null) watchedHere(promise);
        if (!expectLook(promise)) return;
      }
      (promise as unknown as Watched).#mark = id;
      count(id, 1);
    }

    static looked(promise: object): unknown {
      if (#mark in promise && promise.#mark !== 0) {
        count(promise.#mark, -1);
        promise.#mark = 0;
        lookedAt(promise);
      }
      const prototype = getPrototypeOf(promise);
      return prototype?.constructor ?? NativePromise;
    }
  }

  /** One accessor for all promises. It has no prototype, so that nobody can add to what it describes. */
  const accessor = {
    __proto__: null,
    configurable: true,
    enumerable: false,
    get(this: object): unknown {
      return looked(this);
    },
    set(this: object, value: unknown): void {
      looked(this);
      defineProperty(this, 'constructor', { value, writable: true, enumerable: true, configurable: true });
    },
  };

  const { watch, looked } = Watched;

  const unlooked = (prototype: object): object => create(prototype, { constructor: accessor }) as object;

  const ofPromises = unlooked(PromisePrototype);
  const ofClasses = new WeakMap<object, object>();
  const knownOf = (prototype: object): object | undefined =>
    prototype === PromisePrototype ? ofPromises : (apply(getOf, ofClasses, [prototype]) as object | undefined);
  const unlookedOf = (prototype: object): object => {
    const known = knownOf(prototype);
    if (known !== undefined) return known;
    const made = unlooked(prototype);
    apply(setOf, ofClasses, [prototype, made]);
    return made;
  };

  /** False where nobody can be seen to look at it. */
  const expectLook = (promise: object): boolean =>
    setPrototypeOf(promise, unlookedOf(getPrototypeOf(promise) as object));

  const lookedAt = (promise: object): void => {
    const given = getPrototypeOf(promise);
    const own = given === null ? null : getPrototypeOf(given);
    if (own !== null && knownOf(own) === given) setPrototypeOf(promise, own);
  };

  let beforeFirst = (): void => {};

  /** To be done before the first statement of the program's own, when what it imports is loaded. */
  const onBegin = (listener: () => void): void => {
    beforeFirst = listener;
  };

  /** A file of a program in debug mode begins; the first one says when. */
  const begin = (): void => {
    L[1] = (L[1] ?? 0) | 1;
    if (begun) return;
    begun = true;
    beforeFirst();
  };
  let begun = false;

  let thenablesCount = true;

  /** In programs of all kinds there are things to wait for that need nobody who waits: a query that is built, a plugin that is registered. */
  const followPromisesOnly = (): void => {
    thenablesCount = false;
  };

  /** This place drops the promise. One that is not native cannot be followed: it is lost here and now. */
  const drop = (id: number, value: unknown): void => {
    if (isNative(value)) watch(id, value);
    else if (thenablesCount && isThenable(value)) count(id, 1);
  };

  /** After an await: other tasks have moved the crumb. */
  const a = <T>(crumb: number, value: T): T => {
    L[0] = crumb;
    return value;
  };

  /** A call's result that is stored or handed on. */
  const t = <T>(id: number, crumb: number, value: T): T => {
    L[0] = crumb;
    if (typeof value === 'object' && isNative(value)) watch(id, value);
    return value;
  };

  /** A statement's value, or that of a `void`. */
  const d = <T>(id: number, value: T): T => {
    if (typeof value === 'object') drop(id, value);
    return value;
  };

  /** A condition: a promise is always true. */
  const b = <T>(id: number, crumb: number, value: T): T => {
    L[0] = crumb;
    if (typeof value === 'object') drop(id, value);
    return value;
  };

  /** `await` of an array that holds promises waits for none of them. */
  const w = <T>(id: number, value: T): T => {
    if (isArray(value)) for (let index = 0; index < value.length && index < 10_000; index++) drop(id, value[index]);
    return value;
  };

  /** A function handed to somebody: does the receiver look at the promise that it returns? */
  const f = <T>(id: number, fn: T): T => {
    if (typeof fn !== 'function') return fn;
    const { stand } = {
      // A method, because like an async or an arrow function it cannot be called with `new`.
      stand(this: unknown, ...args: unknown[]): unknown {
        const value = apply(fn, this, args) as unknown;
        if (isNative(value)) watch(id, value);
        return value;
      },
    };
    const prototype = getPrototypeOf(fn);
    if (prototype !== FunctionPrototype) setPrototypeOf(stand, prototype); // it still passes for an async function
    defineProperty(stand, 'length', { value: fn.length, configurable: true });
    defineProperty(stand, 'name', { value: fn.name, configurable: true });
    return stand as T;
  };

  /** For the probe: how many promises each mark has lost so far, as `[mark, count]`. */
  const lostPromises = (): (readonly [number, number])[] => {
    const found: (readonly [number, number])[] = [];
    for (let id = 0; id < lost.length; id++) {
      const many = lost[id] ?? 0;
      if (many > 0) found[found.length] = [id, many];
    }
    return found;
  };

  return { L, a, t, d, b, w, f, begin, onBegin, onWatched, followPromisesOnly, lostPromises };
};

/** What transformed files get, and those who read what they leave behind. */
export type Crumbs = ReturnType<typeof openCrumbs>;
