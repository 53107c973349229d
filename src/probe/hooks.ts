import { registerHooks, register } from './node-module.ts';
import type { HookConfig } from '../core/wire.ts';

interface ResolveContext {
  readonly parentURL?: string | undefined;
}
type Resolved = { readonly url: string; readonly shortCircuit?: boolean; readonly format?: string | null };
type Loaded = { readonly format: string; readonly source: string; readonly shortCircuit: boolean };

/** Timers as the learner's files see them: the same functions, which also record their waits. */
const recordingTimers: Readonly<Record<string, string>> = {
  'node:timers': './timers-shim.js',
  timers: './timers-shim.js',
  'node:timers/promises': './timers-promises-shim.js',
  'timers/promises': './timers-promises-shim.js',
};

/** Where a specifier leads in a run; null: where it always leads. */
export const aliasOf = (
  specifier: string,
  parent: string | undefined,
  { aliases, sources }: HookConfig,
): string | null => {
  const alias = aliases[specifier];
  if (alias !== undefined) return alias;
  const shim = recordingTimers[specifier];
  if (shim !== undefined && parent !== undefined && parent in sources) return new URL(shim, import.meta.url).href;
  if (!/^(?:\.\.?\/|file:)/.test(specifier)) return null;
  // A file that the lesson lends is not there on disk, so the runtime's own search would not find it.
  const url = new URL(specifier, parent).href;
  return url in sources ? url : null;
};

export const loadedFrom = (url: string, { sources }: HookConfig): Loaded | null => {
  const source = sources[url];
  return source === undefined ? null : { format: 'module', source, shortCircuit: true };
};

/**
 * Serves the transformed files in place of those on disk, so that `import.meta.url` and stacks stay the learner's own.
 * Synchronous hooks where the runtime has them (Node ≥ 22.15, Deno), a hooks thread on older Node.
 */
export const installHooks = (config: HookConfig): void => {
  if (registerHooks !== undefined) {
    registerHooks({
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
    return;
  }
  register?.(new URL('./hooks-thread.js', import.meta.url).href, { data: config });
};
