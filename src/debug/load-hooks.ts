import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { register, registerHooks } from '../probe/node-module.ts';
import { OWN_LINES } from '../probe/own-lines.ts';
import { builtInStrip } from '../sandbox/built-in-strip.ts';
import { fileOf } from './file-of.ts';
import type { Instrumenter, InstrumenterOptions } from './instrumenter.ts';
import { isModule } from './is-module.ts';
import { openModuleReads, type ModuleReads } from './module-reads.ts';

export interface Loaded {
  readonly format?: string | null;
  readonly source?: string | ArrayBuffer | NodeJS.TypedArray | null;
  readonly shortCircuit?: boolean;
}

interface LoadContext {
  readonly conditions?: readonly string[];
}

const isDeno = 'deno' in process.versions;

export interface HooksThreadData extends InstrumenterOptions {
  readonly entry: string | null;
  /** The program was started with loaders of others. */
  readonly others: boolean;
  /** Of the instrumenter (`openInstrumentCache`). */
  readonly version: string | null;
}

/** `import()`, which a file that is compiled past all loaders does not have. */
export type LoadModule = (url: string) => Promise<unknown>;

export interface HookOptions {
  readonly instrumenter: Instrumenter;
  readonly isOwn: (url: string) => boolean;
  readonly isModuleFirst: boolean;
  readonly load: LoadModule;
  /** What the hooks thread of older Node needs to have an instrumenter of its own. */
  readonly threadData: HooksThreadData;
}

/**
 * Files of the program are instrumented when they are loaded: ES modules by the runtime's hooks, CommonJS where it is compiled. Null: from
 * now on. On older Node that is only certain later where the first file is an ES module.
 */
export const openLoadHooks = (options: HookOptions): Promise<void> | null => {
  if (!isDeno) instrumentCommonJs(options);
  if (registerHooks === undefined) return openOlderHooks(options);
  const { instrumenter, isOwn, threadData } = options;
  const { others } = threadData;
  registerHooks({
    load: (url: string, context: LoadContext, next: (url: string, context: LoadContext) => Loaded) => {
      if (!isOwn(url)) return next(url, context);
      const loaded = others ? orNull(() => next(url, context)) : null;
      return (
        (loaded === null ? typescriptHere(url, instrumenter) : null) ??
        (isDeno ? instrumentedOnDeno : instrumented)(url, loaded ?? next(url, context), instrumenter, context)
      );
    },
  });
  return null;
};

/** A thread for hooks takes its time to start: only for what this runtime cannot load by itself, and for loaders of others. */
const openOlderHooks = (options: HookOptions): Promise<void> | null => {
  const { instrumenter, isOwn, isModuleFirst, threadData } = options;
  const { entry, others } = threadData;
  if (others || (entry !== null && /\.[cm]?ts$/.test(entry))) {
    startThread(threadData);
    return null;
  }
  const reads = openModuleReads(isOwn, instrumenter);
  // Where modules come by is known once one has been loaded. A program of CommonJS need not know.
  return isModuleFirst || entry === null ? threadUnlessSeen(reads, options) : null;
};

const threadUnlessSeen = async (reads: ModuleReads, { load, threadData }: HookOptions): Promise<void> => {
  await load(threadData.crumbsUrl);
  if (reads.areSeen()) return;
  reads.close();
  startThread(threadData);
};

const startThread = (data: HooksThreadData): void =>
  register?.(new URL('./debug-hooks.js', import.meta.url).href, { data });

/** Of a kind of file that no other loader takes it is said so. */
export const nullIfUnknown = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') return null;
  throw error;
};

const orNull = <T>(ask: () => T): T | null => {
  try {
    return ask();
  } catch (error) {
    return nullIfUnknown(error);
  }
};

/** What came from the next loader, with breadcrumbs if it is an ES module. */
export const instrumented = (url: string, loaded: Loaded, { instrument }: Instrumenter): Loaded => {
  if (!loaded.format?.startsWith('module') || loaded.source === null || loaded.source === undefined) return loaded;
  const text = textOf(loaded.source);
  const plain = loaded.format === 'module-typescript' ? stripNow(text) : text;
  const code = plain === null ? null : instrument(plain, url, 'module');
  return code === null ? loaded : { ...loaded, format: 'module', source: code };
};

/** Deno hands all of its files to the hooks, CommonJS as well, and does not say what they are. */
const instrumentedOnDeno = (
  url: string,
  loaded: Loaded,
  { instrument }: Instrumenter,
  { conditions = [] }: LoadContext,
): Loaded => {
  if (loaded.source === null || loaded.source === undefined) return loaded;
  const isCommonJs = conditions.includes('require') || !isModule(fileOf(url));
  const format = isCommonJs ? 'commonjs' : 'module';
  // What it makes of TypeScript has other lines.
  const written = /\.[cm]?ts(?:$|\?)/.test(url) ? stripNow(readFileSync(fileOf(url), 'utf8')) : null;
  const code = instrument(written ?? textOf(loaded.source), url, format);
  return code === null ? loaded : { ...loaded, source: code };
};

/** TypeScript that this runtime would not load, or would hand back without its types only after the hooks. */
const typescriptHere = (url: string, { instrument }: Instrumenter): Loaded | null => {
  const source = typescriptModule(url);
  if (source === null) return null;
  const plain = stripNow(source);
  if (plain === null) return null;
  const code = instrument(plain, url, 'module') ?? plain;
  return { format: 'module', source: isDeno ? code + OWN_LINES : code, shortCircuit: true };
};

const stripNow = (source: string): string | null => {
  try {
    return builtInStrip?.(source) ?? null;
  } catch {
    return null; // the runtime says what is wrong with it
  }
};

/** The text of a file in TypeScript that is an ES module; null for anything else. */
export const typescriptModule = (url: string): string | null => {
  if (!/\.m?ts(?:$|\?)/.test(url)) return null;
  try {
    const text = readFileSync(fileOf(url), 'utf8');
    return url.includes('.mts') || /^\s*(?:import|export)\b/m.test(text) || isOnlyOurs(text) ? text : null;
  } catch {
    return null;
  }
};

/** Where the runtime loads no TypeScript by itself, what is neither kind for certain is taken for a module. */
const isOnlyOurs = (text: string): boolean =>
  registerHooks === undefined && !/\b(?:require\s*\(|module\.exports\b|exports\.)/.test(text);

const decoder = new TextDecoder();

export const textOf = (source: string | ArrayBuffer | NodeJS.TypedArray): string =>
  typeof source === 'string' ? source : decoder.decode(source);

const COMPILE = '_compile';
type Compile = (this: unknown, content: string, filename: string, ...more: unknown[]) => unknown;

/** On all versions of Node the one place that every `require()` comes through. */
const instrumentCommonJs = ({ instrumenter, isOwn }: HookOptions): void => {
  const { prototype } = nodeModule.Module as unknown as { readonly prototype: { [COMPILE]: Compile } };
  const compile = prototype[COMPILE];
  prototype[COMPILE] = function (content, filename, ...more) {
    const url = filename.startsWith('file:') ? filename : pathToFileURL(filename).href;
    const isRequired = !/^module|typescript$/.test(String(more[0])); // a module, by require(), or not what will run
    const isText = typeof content === 'string' && isRequired && isOwn(url);
    const code = isText ? instrumenter.instrument(content, url, 'commonjs') : null;
    return Reflect.apply(compile, this, [code ?? content, filename, ...more]);
  };
};
