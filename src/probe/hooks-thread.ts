/** The hooks of Node below 22.15, which live on a thread of their own (`module.register`). */
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { HookConfig } from '../core/wire.ts';
import { aliasOf, loadedFrom } from './hooks.ts';

let port: MessagePort | null = null;
let known: HookConfig | null = null;

export const initialize = (from: MessagePort): void => {
  port = from;
  port.unref();
};

/** What to serve was sent before anything of it is asked for; earlier imports are the probe's own. */
const config = (): HookConfig => {
  known ??= port === null ? null : ((receiveMessageOnPort(port)?.message as HookConfig | undefined) ?? null);
  return known ?? { sources: {}, aliases: {} };
};

type Next<T> = (specifier: string, context: unknown) => Promise<T>;

export const resolve = async (
  specifier: string,
  context: { readonly parentURL?: string },
  next: Next<unknown>,
): Promise<unknown> => {
  const url = aliasOf(specifier, context.parentURL, config());
  return url === null ? await next(specifier, context) : { url, shortCircuit: true };
};

export const load = async (url: string, context: unknown, next: Next<unknown>): Promise<unknown> =>
  loadedFrom(url, config()) ?? (await next(url, context));
