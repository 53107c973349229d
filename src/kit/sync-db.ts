import { openSpan } from './recorder.ts';
import type { ShopEngine } from './shop-engine.ts';
import { shopTables, type Branch, type Order } from './shop-tables.ts';
import { sqliteEngine } from './sqlite-engine.ts';

const { wait } = Atomics;

/** Five queries in a row hold a thread for the 300 ms that tell a held loop from a noisy machine. */
const QUERY_MS = 60;

/** Opening reads the file's header and its schema, in milliseconds. */
const OPEN_MS = 10;

export interface SyncDbOptions {
  /**
   * How long a query takes, about.
   * @default 60
   */
  readonly queryMs?: number;
  /**
   * `model` parks the thread, like a driver that waits for its disk; `node:sqlite` lets the runtime's own SQLite do it, where there
   * is one (Node 22.13 or newer, Deno).
   * @default 'model'
   */
  readonly engine?: 'model' | 'node:sqlite';
}

/**
 * The shop's database behind a synchronous driver, of the kind of better-sqlite3: each call holds the thread until its answer is
 * there. It is opened by its name, from any thread; the same name holds the same rows everywhere. An open connection belongs to
 * the thread that opened it and cannot be sent to another one.
 */
export class SyncDb {
  readonly name: string;
  readonly #queryMs: number;
  readonly #engine: ShopEngine;
  #open = true;

  /** @throws Error when `node:sqlite` is asked for and the runtime has none */
  constructor(name: string, { queryMs = QUERY_MS, engine = 'model' }: SyncDbOptions = {}) {
    this.name = name;
    this.#queryMs = queryMs;
    this.#engine = blocking('SyncDb', OPEN_MS, () => {
      if (engine === 'node:sqlite') return sqliteEngine(name, queryMs);
      park(OPEN_MS);
      return modelEngine(name, queryMs);
    });
  }

  /** What the orders of a city come to; 0 where there are none. */
  sumByCity(city: number): number {
    return this.#query('sumByCity', (engine) => engine.sumByCity(city));
  }

  /** The orders of a city, oldest first. */
  ordersByCity(city: number): readonly Order[] {
    return this.#query('ordersByCity', (engine) => engine.ordersByCity(city));
  }

  /** All branches, by the number of their city. */
  branches(): readonly Branch[] {
    return this.#query('branches', (engine) => engine.branches());
  }

  /** Ends the connection; closing twice is harmless. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#engine.close();
  }

  #query<T>(call: string, ask: (engine: ShopEngine) => T): T {
    if (!this.#open) throw new Error(`the connection to ${this.name} is closed`);
    return blocking(call, this.#queryMs, () => ask(this.#engine));
  }
}

const blocking = <T>(name: string, ms: number, body: () => T): T => {
  const close = openSpan('block', name, ms);
  try {
    return body();
  } finally {
    close();
  }
};

const park = (ms: number): void => {
  wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** The rows lie in an array; waiting for the disk is what takes the time. */
const modelEngine = (name: string, queryMs: number): ShopEngine => {
  const { branches, orders } = shopTables(name);
  const slowly = <T>(answer: T): T => {
    park(queryMs);
    return answer;
  };
  return {
    sumByCity: (city) => slowly(orders.reduce((sum, order) => (order.city === city ? sum + order.total : sum), 0)),
    ordersByCity: (city) => slowly(orders.filter((order) => order.city === city)),
    branches: () => slowly(branches),
    close: () => {},
  };
};
