import process from 'node:process';
import { MessageChannel } from 'node:worker_threads';
import { registerHooks, register } from './node-module.ts';
import type { HookConfig } from '../core/wire.ts';
import { OWN_LINES } from './own-lines.ts';

interface ResolveContext {
  readonly parentURL?: string | undefined;
}
type Resolved = { readonly url: string; readonly shortCircuit?: boolean; readonly format?: string | null };
type Loaded = { readonly format: string; readonly source: string; readonly shortCircuit: boolean };

/** Modules of the runtime as the learner's files see them: the same functions, which also record what they are for. */
const recording: Readonly<Record<string, string>> = {
  'node:timers': './timers-shim.js',
  timers: './timers-shim.js',
  'node:timers/promises': './timers-promises-shim.js',
  'timers/promises': './timers-promises-shim.js',
  'node:child_process': './child-process-shim.js',
  child_process: './child-process-shim.js',
  'node:crypto': './crypto-shim.js',
  crypto: './crypto-shim.js',
};

const isDeno = 'deno' in process.versions;

/** There `--import` does not reach the workers that a learner starts by hand. */
const shims: Readonly<Record<string, string>> = isDeno
  ? {
      ...recording,
      'node:worker_threads': './worker-threads-shim.js',
      worker_threads: './worker-threads-shim.js',
    }
  : recording;

/** A specifier may be any word, `constructor` too. */
const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const shimAddress = (specifier: string): string | null => {
  const shim = own(shims, specifier);
  return shim === undefined ? null : new URL(shim, import.meta.url).href;
};

/** An import as it stands in a source: what comes before the specifier, its quote, the specifier. */
const IMPORTED =
  /(\bfrom\s*|\bimport\s*\(?\s*)(['"])((?:node:)?(?:worker_threads|timers(?:\/promises)?|child_process|crypto))\2/g;

/** Deno asks no hook where its own modules are, so the learner's file names the shim itself. */
const withShims = (source: string): string =>
  source.replace(IMPORTED, (all, before: string, quote: string, specifier: string) => {
    const address = shimAddress(specifier);
    return address === null ? all : `${before}${quote}${address}${quote}`;
  });

/** Where a specifier leads in a run; null: where it always leads. */
export const aliasOf = (
  specifier: string,
  parent: string | undefined,
  { aliases, sources }: HookConfig,
): string | null => {
  const alias = own(aliases, specifier);
  if (alias !== undefined) return alias;
  const shim = shimAddress(specifier);
  if (shim !== null && parent !== undefined && parent in sources) return shim;
  if (!/^(?:\.\.?\/|file:)/.test(specifier)) return null;
  // A file that the lesson lends is not there on disk, so the runtime's own search would not find it.
  const url = new URL(specifier, parent).href;
  return url in sources ? url : null;
};

export const loadedFrom = (url: string, { sources }: HookConfig): Loaded | null => {
  const source = sources[url];
  return source === undefined
    ? null
    : { format: 'module', source: isDeno ? withShims(source) + OWN_LINES : source, shortCircuit: true };
};

/**
 * Gets the hooks ready; what comes back serves the transformed files in place of those on disk, so that `import.meta.url` and
 * stacks stay the learner's own. Synchronous hooks where the runtime has them (Node ≥ 22.15, Deno); on older Node a hooks thread,
 * which takes its time to start and is therefore started before it is known what it will serve.
 */
export const openHooks = (): ((config: HookConfig) => void) => {
  const hooksHere = registerHooks;
  if (hooksHere !== undefined)
    return (config) => {
      hooksHere({
        resolve: (
          specifier: string,
          context: ResolveContext,
          next: (specifier: string, context: ResolveContext) => Resolved,
        ) => {
          const url = aliasOf(specifier, context.parentURL, config);
          return url === null ? next(specifier, context) : { url, shortCircuit: true };
        },
        load: (url: string, context: unknown, next: (url: string, context: unknown) => Loaded) =>
          loadedFrom(url, config) ?? next(url, context),
      });
    };
  const { port1, port2 } = new MessageChannel();
  register?.(new URL('./hooks-thread.js', import.meta.url).href, { data: port2, transferList: [port2] });
  port1.unref();
  return (config) => port1.postMessage(config);
};
