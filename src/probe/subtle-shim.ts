/** Loaded before a learner's file that speaks of `subtle`: the web's hashes of passwords go into the trace as CPU work. */
import { webcrypto } from 'node:crypto';
import { openHash } from './record-hash.ts';

const { apply, defineProperty, getPrototypeOf } = Reflect;

const prototype = getPrototypeOf(webcrypto.subtle) as Record<string, (...args: unknown[]) => Promise<unknown>>;

const roundsOf = (algorithm: unknown): number =>
  Number((Object(algorithm) as { readonly iterations?: number }).iterations) || 1;

for (const name of ['deriveBits', 'deriveKey']) {
  const call = prototype[name];
  if (call === undefined) continue;
  const recorded = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
    const close = openHash(name, roundsOf(args[0]));
    try {
      return await apply(call, this, args);
    } finally {
      close();
    }
  };
  defineProperty(recorded, 'name', { value: name });
  defineProperty(prototype, name, { value: recorded, writable: true, configurable: true, enumerable: true });
}
