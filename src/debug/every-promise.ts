/**
 * The exhaustive way to find promises that nobody waits for: the runtime tells of every promise that comes into being, of all code that
 * is followed, packages as well. It makes a program many times slower, because each such promise costs a look at the stack.
 *
 * Whoever waits for a promise derives another one from it (`await`, `then`, `catch`, `Promise.all` …), and the runtime says from which.
 * A promise that was derived is nobody's loss: somebody went on with it, and whether an error is handled the runtime says by itself.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promiseHooks } from 'node:v8';
import { callSitesBelow } from './call-sites.ts';
import { fileOf } from './file-of.ts';
import { isOurs } from './our-frames.ts';

export interface LostEverywhere {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  /** In which function it is. */
  readonly function: string | null;
  /** The function whose promise it was; null where it has no name, or where the promise was made by `new Promise`. */
  readonly call: string | null;
  readonly count: number;
}

export interface EveryPromise {
  /**
   * Promises from which nobody has derived anything. While the program goes on, only those that nobody can any more, because they were
   * collected.
   */
  readonly lost: (isOver?: boolean) => readonly LostEverywhere[];
  /** Somebody else answers for this promise from now on. */
  readonly leave: (promise: object) => void;
  readonly stop: () => void;
}

interface Place extends Omit<LostEverywhere, 'count'> {
  lost: number;
  collected: number;
  /** Null until somebody asks. */
  isVoided: boolean | null;
}

/** What is known of one promise; the promise itself is not held. */
interface Kept {
  readonly place: Place;
  isUsed: boolean;
}

/** A constructor that gives back what it is handed: who extends it puts its private fields on that. */
const Returned = function (promise: object): object {
  return promise;
} as unknown as new (promise: object) => object;

/** Kept in a private field: it costs a tenth of what a WeakMap does, and nobody else can see it. */
class Followed extends Returned {
  #kept: Kept | null = null;

  static follow(promise: object, kept: Kept): void {
    // oxlint-disable-next-line no-new -- it puts the field on the promise
    if (!(#kept in promise)) new Followed(promise);
    (promise as Followed).#kept = kept;
  }

  static isLost(promise: object): boolean {
    return #kept in promise && promise.#kept !== null;
  }

  /** Returns what undoes it. */
  static use(promise: object): (() => void) | null {
    if (!(#kept in promise) || promise.#kept === null) return null;
    const kept = promise.#kept;
    promise.#kept = null;
    kept.isUsed = true;
    kept.place.lost -= 1;
    return () => {
      promise.#kept = kept;
      kept.isUsed = false;
      kept.place.lost += 1;
    };
  }
}

const MOST_FRAMES = 12;
/** Enough to see past debug mode's own. */
const MOST_ABOVE = 4;
/** Places, not promises; a program that makes code as it runs has no end of them. */
const MOST_PLACES = 10_000;

/** `isFollowed` says of the address of a file whether what it makes is looked at. */
export const followEveryPromise = (isFollowed: (url: string) => boolean): EveryPromise => {
  const places = new Map<string, Place>();
  const registry = new FinalizationRegistry<Kept>(({ place, isUsed }) => {
    if (!isUsed) place.collected += 1;
  });
  const siteOf = siteReader();
  let importedAt: string | null = null;

  /**
   * `await` of what is no promise makes one of it, and calls it derived from the promise of the function that awaits: that is nobody who
   * waits for the function. It is known by what follows at once, the promise that is derived from this one.
   */
  let awaited: { readonly promise: object; readonly undo: () => void } | null = null;

  const derived = (promise: object, parent: object): void => {
    if (awaited?.promise === parent) awaited.undo();
    awaited = null;
    if (!Followed.isLost(parent)) return;
    const isAwait =
      callSitesBelow(init, MOST_ABOVE)
        .map(siteOf)
        .find(({ kind }) => kind !== 'ours')?.kind === 'code';
    const undo = Followed.use(parent);
    if (isAwait && undo !== null) awaited = { promise, undo };
  };

  const init = (promise: object, parent: object | undefined): void => {
    if (parent !== undefined) {
      derived(promise, parent);
      return;
    }
    awaited = null;
    const sites = callSitesBelow(init, MOST_FRAMES)
      .map(siteOf)
      .filter(({ kind }) => kind !== 'ours');
    const [top] = sites;
    if (top === undefined) return;
    if (top.kind === 'node') {
      // Of `import()` the runtime makes promises first, and then one that looks like the function's own.
      if (top.frame.getFunctionName()?.startsWith('importModuleDynamically') === true)
        importedAt = sites[1]?.key ?? null;
      return;
    }
    if (top.kind === 'code' && top.key === importedAt) return;
    const made = top.kind === 'code' ? ofAsyncFunction(sites) : ofConstructor(sites);
    if (made === null || !isFollowed(made.at.url)) return;
    const place = placeOf(made);
    if (place === null) return;
    const kept: Kept = { place, isUsed: false };
    place.lost += 1;
    Followed.follow(promise, kept);
    registry.register(promise, kept);
  };

  const placeOf = ({ at, call }: Made): Place | null => {
    const known = places.get(at.key);
    if (known !== undefined || places.size >= MOST_PLACES) return known ?? null;
    const { frame, url } = at;
    const place: Place = {
      url,
      line: frame.getLineNumber() ?? 1,
      column: frame.getColumnNumber() ?? 1,
      function: frame.getFunctionName(),
      call,
      lost: 0,
      collected: 0,
      isVoided: null,
    };
    places.set(at.key, place);
    return place;
  };

  const end = promiseHooks.onInit((promise: object, parent: unknown) => {
    try {
      init(promise, parent as object | undefined);
    } catch {
      // an error here would be the program's
    }
  }) as unknown as () => void;

  return {
    lost: (isOver = true) =>
      [...places.values()]
        .filter((place) => {
          if ((isOver ? place.lost : place.collected) === 0) return false;
          place.isVoided ??= isVoided(place);
          return !place.isVoided;
        })
        .map(({ lost, collected, isVoided: _, ...place }) => ({ ...place, count: isOver ? lost : collected })),
    leave: (promise) => void Followed.use(promise),
    stop: end,
  };
};

/** Where several follow promises, as tools do that measure, this part of the runtime calls them all. */
const HOOKS = 'node:internal/promise_hooks';

interface Site {
  readonly frame: NodeJS.CallSite;
  /** A part of the language, of the runtime, of debug mode, or of a program. */
  readonly kind: 'built-in' | 'node' | 'ours' | 'code';
  readonly url: string;
  readonly key: string;
}

const siteReader = (): ((frame: NodeJS.CallSite) => Site) => {
  const urls = new Map<string, string>();
  const urlOf = (file: string): string => {
    const known = urls.get(file) ?? (path.isAbsolute(file) ? pathToFileURL(file).href : file);
    urls.set(file, known);
    return known;
  };
  return (frame) => {
    const file = frame.getFileName() ?? '';
    if (file === '') return { frame, kind: 'built-in', url: '', key: '' };
    if (file === HOOKS) return { frame, kind: 'ours', url: file, key: '' };
    if (file.startsWith('node:')) return { frame, kind: 'node', url: file, key: '' };
    const url = urlOf(file);
    const kind = isOurs(url) ? 'ours' : 'code';
    return { frame, kind, url, key: `${url}:${frame.getLineNumber()}:${frame.getColumnNumber()}` };
  };
};

interface Made {
  readonly at: Site;
  readonly call: string | null;
}

/** `new Promise(…)`, `Promise.all(…)` …; one that is settled from the start (`Promise.resolve`) has nothing to be waited for. */
const ofConstructor = ([top, ...below]: readonly Site[]): Made | null => {
  const name = top?.frame.getFunctionName() ?? '';
  if (!combining.has(name)) return null;
  const at = below.find(({ kind }) => kind !== 'built-in');
  return at?.kind === 'code' ? { at, call: name === 'Promise' ? null : `Promise.${name}` } : null;
};

const combining = new Set(['Promise', 'all', 'allSettled', 'any', 'race', 'withResolvers', 'try']);

/**
 * The promise of an async function's call is made when the function begins. Told is who called it. What is idiomatic is let pass: to
 * start something at the top of a file, to call a function on the spot, to hand one to a package or to the runtime.
 */
const ofAsyncFunction = ([top, ...below]: readonly Site[]): Made | null => {
  const isDirect = below[0]?.kind === 'code';
  const at = below.find(({ kind }) => kind !== 'built-in');
  if (top === undefined || at?.kind !== 'code') return null;
  const call = top.frame.getFunctionName();
  if (isTopLevel(at.frame) && isDirect) return null;
  if (call === null && isDirect) return null;
  const [from, to] = [packageOf(top.url), packageOf(at.url)];
  return to !== null && from !== to ? null : { at, call };
};

/** The body of a module or a CommonJS file begins where the file does. */
const isTopLevel = (frame: NodeJS.CallSite): boolean =>
  frame.getEnclosingLineNumber() === 1 && frame.getEnclosingColumnNumber() === 1;

const packageOf = (url: string): string | null => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(url)?.[0] ?? null;

/** `void save()` is meant. */
const isVoided = ({ url, line, column }: Omit<LostEverywhere, 'count'>): boolean => {
  try {
    const text = readFileSync(fileOf(url), 'utf8').split('\n')[line - 1] ?? '';
    return /\bvoid\s+[\w$.?!()[\]]*$/.test(text.slice(0, column - 1));
  } catch {
    return false;
  }
};
