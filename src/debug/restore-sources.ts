import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { originalOf, type Loaded, type Original } from '../instrument/original.ts';

/** Remembers what was put into a file, and has the program see the file as it was. */
export type Remember = (url: string, loaded: Loaded) => void;

export interface RestoredSources {
  readonly remember: Remember;
  /** The program sees this file as it was. */
  readonly isRestored: (url: string) => boolean;
}

type Prepare = (error: Error, sites: NodeJS.CallSite[]) => unknown;

type OriginalIn = (file: string) => Original | null;

/** Whose a frame is, by the name of its file: ours, of a file that was changed, or (null) of any other. */
type Whose = (file: string) => Original | typeof OURS | null;

const OURS = 'ours';

const { apply, get } = Reflect;
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
      return text.includes('__course') ? (originalText(text) ?? text) : text;
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
  /** Some programs print a stack for each request: this is done as seldom, and as little of it, as can be. */
  const seenIn = <T>(sites: readonly NodeJS.CallSite[], see: (site: NodeJS.CallSite, changed: Changed | null) => T) => {
    const most = Error.stackTraceLimit === widened ? limit : Infinity;
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
    seenIn(sites, (site, changed) => (changed === null ? site : restoredSite(site, changed, originalIn)));
  const linesOf = (sites: readonly NodeJS.CallSite[]): string =>
    seenIn(
      sites,
      (site, changed) => LINE + (changed === null ? textOf(site) : shownSite(site, changed, originalIn)),
    ).join('');
  const known = new Map<string, string>();
  const plain: Prepare = (error, sites) => {
    if (Error.stackTraceLimit !== widened) return headOf(error) + linesOf(sites);
    // What the runtime would make of it takes the least of all.
    const loaded = sites.slice(0, limit).join(LINE);
    const before = known.get(loaded);
    if (before !== undefined) return headOf(error) + before;
    const lines = linesOf(sites);
    // With frames of ours it has others that do not stand in this text.
    if (sites.slice(0, limit + 1).every((site) => whose(fileOf(site)) !== OURS)) {
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

/** Why a line of a stack is not what the program would see without debug mode. */
interface Changed {
  readonly original: Original | null;
  readonly isTimer: boolean;
}

const columnOf = (site: NodeJS.CallSite, { original }: Changed): number | null =>
  original?.column(site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0) ?? site.getColumnNumber();

const textOf = (site: NodeJS.CallSite): string => apply(site.toString, site, []);

const shownSite = (site: NodeJS.CallSite, changed: Changed, originalIn: OriginalIn): string => {
  const loaded = textOf(site);
  const text = site.isEval()
    ? restoredPlaces(loaded, originalIn)
    : movedTo(loaded, site.getLineNumber() ?? 0, site.getColumnNumber() ?? 0, columnOf(site, changed));
  if (!changed.isTimer) return text;
  const name = site.getFunctionName();
  return name
    ? text.replace(/^Timeout\.\S+/, '$& [as _onTimeout]')
    : text.replace('Timeout.<anonymous>', 'Timeout._onTimeout');
};

const restoredSite = (site: NodeJS.CallSite, changed: Changed, originalIn: OriginalIn): NodeJS.CallSite => {
  const place = columnOf(site, changed);
  const shown = (): string => shownSite(site, changed, originalIn);
  return new Proxy(site, {
    get: (target, key) => {
      if (key === 'getColumnNumber') return () => place;
      if (key === 'toString') return shown;
      const value: unknown = get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};

/** The place is the last thing that a line says. */
const movedTo = (text: string, line: number, loaded: number, written: number | null): string => {
  const place = `:${line}:${loaded}`;
  const at = text.lastIndexOf(place);
  return at === -1 ? text : `${text.slice(0, at)}:${line}:${written}${text.slice(at + place.length)}`;
};

/** Of what came out of `eval` the place of the call is shown as well. */
const restoredPlaces = (text: string, originalIn: OriginalIn): string =>
  text.replace(/([^\s()]+):(\d+):(\d+)(?=\)|$|, )/g, (whole, file: string, line: string, column: string) => {
    const found = originalIn(file);
    return found === null ? whole : `${file}:${line}:${found.column(Number(line), Number(column))}`;
  });

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
