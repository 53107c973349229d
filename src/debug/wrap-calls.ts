import { createRequire, Module, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { syncCallNumber, syncCalls, type SyncModule } from '../core/debug/sync-calls.ts';
import type { Caller, LaneEvent } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { usedBetween, type Used } from '../probe/queue-clock.ts';
import { callSitesBelow } from './call-sites.ts';
import { isOurs } from './our-frames.ts';
import { standIn } from './stand-in.ts';

type Call = (this: unknown, ...args: unknown[]) => unknown;

export interface WrapOptions {
  readonly control: Int32Array;
  readonly slowMs: number;
  readonly isOwn: (url: string) => boolean;
  /** What the thread has had of the machine so far, or null. */
  readonly used: () => Used | null;
  readonly post: (event: LaneEvent) => void;
}

const { apply } = Reflect;

const WAIT = 'Atomics.wait';

/** Over sooner than the system answers, most of the time. */
const isQuick = (name: string): boolean =>
  name === 'randomFillSync' || (syncCalls.fs as readonly string[]).includes(name);

export interface CallWrapper {
  /** Modules of the runtime that the program has loaded by now are wrapped, too. To be called now and then. */
  readonly wrapLoaded: () => void;
}

/**
 * Sees the functions of the runtime that hold the thread, whoever calls them: while one runs, its number tells the watchdog, which
 * can name even one that never returns; of one that took long, the stack says which package called it. On Deno nothing is wrapped:
 * there, named imports would not see it.
 */
export const wrapCalls = ({ control, slowMs, isOwn, used, post }: WrapOptions): CallWrapper => {
  if ('deno' in process.versions) return { wrapLoaded: () => {} };

  const wrapped = (original: Call, name: string): Call => {
    const number = syncCallNumber(name);
    const asks = !isQuick(name);
    const stand: Call = function (this: unknown, ...args: unknown[]): unknown {
      // One of them may be made of others.
      if (control[Control.syncCall] !== 0) return apply(original, this, args);
      control[Control.syncCall] = number;
      const before = asks ? used() : null;
      const from = clock();
      let result: unknown;
      // An error is let pass untouched: whoever sets its stack takes from the runtime where it was thrown, which a crash shows.
      try {
        result = apply(original, this, args);
        return result;
      } finally {
        control[Control.syncCall] = 0;
        const tookMs = clock() - from;
        if (tookMs >= slowMs / 2)
          tell({ name, tookMs, before, below: stand, isWoken: name === WAIT && result === 'ok' });
      }
    };
    return standIn(original, stand);
  };

  interface Ended {
    readonly name: string;
    readonly tookMs: number;
    readonly before: Used | null;
    readonly below: Call;
    readonly isWoken: boolean;
  }
  const tell = ({ name, tookMs, before, below, isWoken }: Ended): void => {
    const to = clock();
    const { queuedMs } = (before && usedBetween(before, used())) ?? { queuedMs: null };
    const { frames, isLoader } = callersBelow(below);
    const own = frames.find(({ url }) => isOwn(url)) ?? null;
    const at = isLoader ? null : (frames[0] ?? null);
    post({ k: 'call', name, from: to - tookMs, to, queuedMs, at, own, ...(isWoken ? { isWoken } : {}) });
  };

  const replace = (table: Record<string, unknown>, key: string, name: string): void => {
    const own = Object.getOwnPropertyDescriptor(table, key);
    if (own?.writable !== true || typeof own.value !== 'function') return;
    Object.defineProperty(table, key, { ...own, value: wrapped(own.value as Call, name) });
  };

  const requireHere = createRequire(import.meta.url);
  const waiting = new Set(Object.keys(syncCalls) as SyncModule[]);
  const wrapModule = (name: SyncModule): void => {
    waiting.delete(name);
    const table = requireHere(`node:${name}`) as Record<string, unknown>;
    for (const call of syncCalls[name]) replace(table, call, call);
  };

  const { moduleLoadList: loaded = [] } = process as unknown as { readonly moduleLoadList?: readonly string[] };
  let seen = 0;
  const wrapLoaded = (): void => {
    if (waiting.size === 0 || loaded.length === seen) return;
    seen = loaded.length;
    const found = [...waiting].filter((name) => loaded.includes(`NativeModule ${name}`));
    for (const name of found) wrapModule(name);
    if (found.length > 0) syncBuiltinESMExports();
  };

  replace(Atomics as unknown as Record<string, unknown>, 'wait', WAIT);
  onRequire(waiting, wrapLoaded);
  wrapLoaded();
  return { wrapLoaded };
};

/** To load them all takes longer than debug mode may: each is wrapped when the program asks for it. */
const onRequire = (waiting: ReadonlySet<string>, loaded: () => void): void => {
  const table = Module as unknown as Record<string, Call>;
  const load = table['_load'];
  if (load === undefined) return;
  const stand: Call = function (this: unknown, ...args: unknown[]): unknown {
    const found = apply(load, this, args);
    const [request] = args;
    if (waiting.size > 0 && typeof request === 'string' && waiting.has(request.replace(/^node:/, ''))) loaded();
    return found;
  };
  table['_load'] = standIn(load, stand);
};

/** A package in a package calls far up; the program's own frame is to be among them. */
const MOST_FRAMES = 100;

/** The part of the runtime that loads what is required. */
const LOADER = 'node:internal/modules/';

interface Callers {
  /** Of the program and of its packages, the innermost first. */
  readonly frames: readonly Caller[];
  /** None of them has called it, but the runtime for one of them, to load a module. */
  readonly isLoader: boolean;
}

const callersBelow = (below: Call): Callers => {
  const sites = callSitesBelow(below, MOST_FRAMES).flatMap((site) => {
    const file = site.getFileName() ?? '';
    const url = path.isAbsolute(file) ? pathToFileURL(file).href : file;
    return isOurs(url) ? [] : [{ site, url }];
  });
  return {
    frames: sites.flatMap(({ site, url }) => {
      if (!url.startsWith('file:')) return [];
      const [line, column] = [site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1];
      return [{ url, line, column, function: site.getFunctionName() }];
    }),
    isLoader: sites[0]?.url.startsWith(LOADER) === true,
  };
};
