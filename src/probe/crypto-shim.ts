/** `node:crypto` for the learner's files: the same functions; the slow hashes of passwords go into the trace as CPU work. */
import crypto from 'node:crypto';
import { hashHere, openHash } from './record-hash.ts';

export * from 'node:crypto';

const { apply, defineProperty } = Reflect;
const { create } = Object;

type Slow = 'pbkdf2' | 'scrypt';
type Call = (...args: unknown[]) => unknown;

/** What scrypt takes where its cost is not given. */
const SCRYPT_COST = 16_384;

const roundsOf: Readonly<Record<Slow, (args: readonly unknown[]) => number>> = {
  pbkdf2: ([, , iterations]) => Number(iterations) || 1,
  scrypt: ([, , , options]) => {
    const { N, cost } = Object(options) as { readonly N?: number; readonly cost?: number };
    return Number(N ?? cost) || SCRYPT_COST;
  },
};

const named = <T extends Call>(name: string, call: T): T => {
  defineProperty(call, 'name', { value: name });
  return call;
};

const elsewhere = <Name extends Slow>(name: Name): (typeof crypto)[Name] => {
  const call = crypto[name] as Call;
  const recorded = (...args: unknown[]): unknown => {
    const { length } = args;
    const callback = args[length - 1];
    if (typeof callback !== 'function') return apply(call, crypto, args); // its own error, from the runtime itself
    const close = openHash(name, roundsOf[name](args));
    args[length - 1] = function (this: unknown, ...results: unknown[]): unknown {
      close();
      return apply(callback, this, results);
    };
    try {
      return apply(call, crypto, args);
    } catch (error) {
      close();
      throw error;
    }
  };
  return named(name, recorded);
};

const here = <Name extends Slow>(name: Name): (typeof crypto)[`${Name}Sync`] => {
  const call = crypto[`${name}Sync`] as Call;
  const recorded = (...args: unknown[]): unknown =>
    hashHere(`${name}Sync`, roundsOf[name](args), () => apply(call, crypto, args));
  return named(`${name}Sync`, recorded) as (typeof crypto)[`${Name}Sync`];
};

export const pbkdf2 = elsewhere('pbkdf2');
export const scrypt = elsewhere('scrypt');
export const pbkdf2Sync = here('pbkdf2');
export const scryptSync = here('scrypt');

// Not a copy: some of its properties are calculated when they are read, and reading them may warn.
const standIn = create(crypto) as typeof crypto;
for (const [name, value] of Object.entries({ pbkdf2, scrypt, pbkdf2Sync, scryptSync }))
  defineProperty(standIn, name, { value, enumerable: true });
// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export default standIn;
