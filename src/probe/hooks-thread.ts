/** The hooks of Node below 22.15, which live on a thread of their own (`module.register`). */
import type { HookConfig } from '../core/wire.ts';
import { aliasOf, loadedFrom } from './hooks.ts';

let config: HookConfig = { sources: {}, aliases: {} };

export const initialize = (data: HookConfig): void => {
  config = data;
};

type Next<T> = (specifier: string, context: unknown) => Promise<T>;

export const resolve = async (
  specifier: string,
  context: { readonly parentURL?: string },
  next: Next<unknown>,
): Promise<unknown> => {
  const url = aliasOf(specifier, context.parentURL, config);
  return url === null ? await next(specifier, context) : { url, shortCircuit: true };
};

export const load = async (url: string, context: unknown, next: Next<unknown>): Promise<unknown> =>
  loadedFrom(url, config) ?? (await next(url, context));
