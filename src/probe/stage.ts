import { snapshot } from '../core/snapshot.ts';
import { Control, type Ring } from '../core/ring.ts';
import type { Pending, Settled, Stage } from '../core/stage.ts';
import type { ChildEvent } from '../core/wire.ts';
import { openSpan, recordMark } from '../kit/recorder.ts';

const { setTimeout: startTimer, Promise: NativePromise } = globalThis;
const { exchange, load, store } = Atomics;
const { floor } = Math;

export interface StageOptions {
  readonly ring: Ring;
  readonly exports: Stage['exports'];
  readonly seed: number;
  readonly say: (event: ChildEvent) => void;
}

/** The stage that a scenario drives (`core/stage.ts`), wired to the trace. */
export const openStage = ({ ring, exports, seed, say }: StageOptions): Stage => {
  const next = randomFrom(seed);
  const beats = (): number => load(ring.control, Control.beat);
  /** What runs now is ours: the learner's last breadcrumb must not answer for it. */
  const leaveLearner = (): void => void store(ring.control, Control.crumb, 0);
  return {
    exports,
    random: (min, max) => min + floor(next() * (max - min + 1)),
    measure: async (body) => {
      leaveLearner();
      recordMark('start', beats());
      const settled = await settle(body);
      recordMark(settled.status, beats());
      leaveLearner();
      return settled;
    },
    attempt: async (name, body) => {
      const close = openSpan('call', name);
      const settled = await settle(body);
      close();
      return settled;
    },
    attemptUntil: async (name, body, until) => {
      const close = openSpan('call', name);
      const settled = await firstOf(settle(body), givenUp(until));
      if (settled.status !== 'pending') close();
      return settled;
    },
    returned: (label, actual, expected) =>
      say({ k: 'return', label, actual: outcome(actual, true), expected: snapshot(expected) }),
    rejected: (label, actual, expected) => {
      const same = actual.status === 'rejected' && actual.reason === expected;
      const due = `rejected: ${snapshot(expected)}`;
      const came = outcome(actual, false);
      say({
        k: 'rejection',
        label,
        actual: !same && came === due ? `${came} (another error object)` : came,
        expected: due,
      });
    },
    open: (name, amount = 0) => {
      const close = openSpan('query', name, amount);
      return () => close();
    },
    own: (body) => {
      const before = exchange(ring.control, Control.crumb, 0);
      try {
        return body();
      } finally {
        store(ring.control, Control.crumb, before);
      }
    },
    pause: (ms) =>
      new NativePromise((resolve) => {
        const goOn = (): void => {
          leaveLearner();
          resolve();
        };
        startTimer(goOn, ms);
      }),
  };
};

const outcome = (settled: Settled<unknown> | Pending, plain: boolean): string => {
  if (settled.status === 'pending') return 'pending';
  return settled.status === 'rejected'
    ? `rejected: ${snapshot(settled.reason)}`
    : `${plain ? '' : 'fulfilled: '}${snapshot(settled.value)}`;
};

/** `Promise.race` without the property: it may have been replaced when this runs. */
const firstOf = <A, B>(one: Promise<A>, other: Promise<B>): Promise<A | B> =>
  new NativePromise((resolve, reject) => {
    const pass = async (promise: Promise<A | B>): Promise<void> => {
      try {
        resolve(await promise);
      } catch (error) {
        reject(error);
      }
    };
    void pass(one);
    void pass(other);
  });

const givenUp = async (until: PromiseLike<unknown>): Promise<Pending> => {
  await until;
  return { status: 'pending' };
};

/** Runs the body to its end; what it throws and what it rejects with are outcomes, not errors of the runner. */
const settle = async <T>(body: () => T | PromiseLike<T>): Promise<Settled<T>> => {
  let pending = false;
  try {
    const result = body();
    pending = typeof result === 'object' && result !== null && 'then' in result;
    return { status: 'fulfilled', value: await result, async: pending };
  } catch (reason) {
    return { status: 'rejected', reason, async: pending };
  }
};

/** mulberry32: small, seeded, good enough to make inputs that nobody can know beforehand. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
