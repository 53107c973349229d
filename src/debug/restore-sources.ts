import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { originalOf, type Loaded, type Original } from '../instrument/original.ts';
import { OUR_NAME } from '../instrument/our-name.ts';
import { restoredSite, shownSite, textOf, type Changed, type OriginalIn } from './shown-site.ts';

/** Remembers what was put into a file, and has the program see the file as it was. */
export type Remember = (url: string, loaded: Loaded) => void;

export interface RestoredSources {
  readonly remember: Remember;
  /** The program sees this file as it was. */
  readonly isRestored: (url: string) => boolean;
}

type Prepare = (error: Error, sites: NodeJS.CallSite[]) => unknown;

/** Whose a frame is, by the name of its file: ours, of a file that was changed, or (null) of any other. */
type Whose = (file: string) => Original | typeof OURS | null;

const OURS = 'ours';

const { apply } = Reflect;
const { toString: errorToString } = Error.prototype;

/** So many frames of ours may be among those that are kept of a stack; they are taken out again, and no more shown than asked for. */
const MOST_OF_OURS = 3;

/**
 * A program that looks at itself sees what its author wrote: the columns of stack traces, which have none of our own functions in them,
 * and the text of functions, which some programs run elsewhere. Nothing is done until it looks.
 */
export const restoreSources = (ours: string): RestoredSources => {
  const files = new Map<string, { readonly loaded: Loaded; original?: Original }>();
  /** By what stacks call it. Some programs print one for every request. */
  const known = new Map<string, Original | typeof OURS | null>();
  const whose: Whose = (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const isNone = file === '' || file.startsWith('node:');
    const found = isNone ? undefined : files.get(file.startsWith('file:') ? file : pathToFileURL(file).href);
    const of = found === undefined ? null : (found.original ??= originalOf(found.loaded));
    const made = file.startsWith(ours) ? OURS : of;
    known.set(file, made);
    return made;
  };
  const originalIn: OriginalIn = (file) => {
    const found = whose(file);
    return found === OURS ? null : found;
  };
  if ('deno' in process.versions) return { remember: () => {}, isRestored: () => false };
  const forgetStacks = restoreStacks(whose, originalIn);
  restoreFunctions((text) => {
    for (const file of files.keys()) {
      const found = originalIn(file)?.textOf(text) ?? null;
      if (found !== null) return found;
    }
    return null;
  });
  return {
    remember: (url, loaded) => {
      files.set(url, { loaded });
      known.clear();
      forgetStacks();
    },
    isRestored: (url) => files.has(url),
  };
};

const restoreFunctions = (originalText: (text: string) => string | null): void => {
  const { prototype } = Function;
  const { toString: native } = prototype;
  const made = {
    toString(this: unknown): string {
      const text = apply(native, this === made ? native : this, []);
      return text.includes(OUR_NAME) ? (originalText(text) ?? text) : text;
    },
  }.toString;
  Object.defineProperty(prototype, 'toString', { value: made, writable: true, configurable: true, enumerable: false });
};

/** Before each line of a stack. */
const LINE = '\n    at ';
/** So many stacks are known again: a server that prints one for each request that fails has few different ones. */
const MOST_STACKS = 50;

/**
 * By the same door by which programs themselves change how stack traces look; theirs get the places of the source as well. Returns what
 * is to be called when the program has loaded another file.
 */
const restoreStacks = (whose: Whose, originalIn: OriginalIn): (() => void) => {
  const limit = Error.stackTraceLimit;
  const widened = limit + MOST_OF_OURS;
  Error.stackTraceLimit = widened;
  /** The program may have set a limit of its own. */
  const mostLines = (): number => (Error.stackTraceLimit === widened ? limit : Infinity);
  /** Some programs print a stack for each request: this is done as seldom, and as little of it, as can be. */
  const seenIn = <T>(
    sites: readonly NodeJS.CallSite[],
    most: number,
    see: (site: NodeJS.CallSite, changed: Changed | null) => T,
  ) => {
    const seen: T[] = [];
    const [first] = sites;
    let file = first === undefined ? '' : fileOf(first);
    let found = whose(file);
    for (let index = 0; index < sites.length && seen.length < most; index++) {
      const site = sites[index] as NodeJS.CallSite;
      const caller = sites[index + 1];
      const callersFile = caller === undefined ? '' : fileOf(caller);
      const next = whose(callersFile);
      if (found !== OURS) {
        // A timer's callback is called by ours, which has taken its place.
        const isTimer = next === OURS && site.getTypeName() === 'Timeout';
        const isChanged = found !== null || isTimer || (file === '' && site.isEval());
        seen.push(see(site, isChanged ? { original: found, isTimer } : null));
      }
      file = callersFile;
      found = next;
    }
    return seen;
  };
  const restored = (sites: readonly NodeJS.CallSite[]): NodeJS.CallSite[] =>
    seenIn(sites, mostLines(), (site, changed) => (changed === null ? site : restoredSite(site, changed, originalIn)));
  const linesOf = (sites: readonly NodeJS.CallSite[], most: number): string =>
    seenIn(
      sites,
      most,
      (site, changed) => LINE + (changed === null ? textOf(site) : shownSite(site, changed, originalIn)),
    ).join('');
  const known = new Map<string, string>();
  const plain: Prepare = (error, sites) => {
    const most = mostLines();
    if (most === Infinity) return headOf(error) + linesOf(sites, most);
    // What the runtime would make of it takes the least of all.
    // oxlint-disable-next-line typescript/no-base-to-string -- each has a text of its own, which its type does not say
    const loaded = sites.slice(0, most).join(LINE);
    const before = known.get(loaded);
    if (before !== undefined) return headOf(error) + before;
    const lines = linesOf(sites, most);
    // With frames of ours it has others that do not stand in this text.
    if (sites.slice(0, most + 1).every((site) => whose(fileOf(site)) !== OURS)) {
      if (known.size >= MOST_STACKS) known.clear();
      known.set(loaded, lines);
    }
    return headOf(error) + lines;
  };
  const wrapped = new WeakSet<Prepare>([plain]);
  const wrap = (prepare: Prepare): Prepare => {
    if (wrapped.has(prepare)) return prepare;
    const made: Prepare = (error, sites) => apply(prepare, Error, [error, restored(sites)]);
    wrapped.add(made);
    return made;
  };
  let current: unknown = plain;
  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: true,
    enumerable: false,
    // Where the runtime itself looks up source maps, it does so only if nobody else makes the text.
    get: () => (current === plain && areMapsOn() ? undefined : current),
    set: (value: unknown) => {
      current = typeof value === 'function' ? wrap(value as Prepare) : value === undefined ? plain : value;
    },
  });
  return () => known.clear();
};

/** None, where it came out of `eval`. */
const fileOf = (site: NodeJS.CallSite): string => site.getFileName() ?? '';

const areMapsOn = (): boolean => (process as { readonly sourceMapsEnabled?: boolean }).sourceMapsEnabled === true;

/** What the runtime puts in front; its own errors have their code there. */
const headOf = (error: Error): string => {
  try {
    const plain = apply(errorToString, error, []);
    const { name, code, message, toString } = error as NodeJS.ErrnoException;
    // An AssertionError has it in its name while its stack is made.
    if (typeof code !== 'string' || toString === errorToString || name.endsWith(`[${code}]`)) return plain;
    const coded = `${name} [${code}]: ${message}`;
    return (apply(toString, error, []) as unknown) === coded ? coded : plain;
  } catch {
    return '<error>';
  }
};
