import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { fstatSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import process from 'node:process';
import { isatty } from 'node:tty';
import { Worker } from 'node:worker_threads';
import { clock } from '../kit/recorder.ts';
import type { LaneEvent } from '../core/debug/wire.ts';
import { onlyChanged, type Telling } from './telling.ts';
import { openAliveList, type AliveList, type AliveName, type AliveRow } from './alive-list.ts';
import { wallNow } from './wall-clock.ts';

/** The first looks come soon after the start: a program may be ended at any moment. */
const FIRST_LOOK_MS = 50;
/** From then on each comes twice as late as the one before, up to this (milliseconds). */
const LOOK_EVERY_MS = 1000;
/** A look may take this share of the time: a hundred thousand timers are counted in five milliseconds. */
const LOOK_SHARE = 0.005;

export interface AliveFollower extends Telling {
  readonly list: AliveList;
}

/**
 * Knows what keeps the loop of this thread alive, and where it was made. It is told while the program runs, because whoever is ended
 * from outside says nothing afterwards.
 */
export const followAlive = (
  crumb: () => number,
  hasBegun: () => boolean,
  post: (event: LaneEvent) => void,
): AliveFollower => {
  const list = openAliveList();
  followChannels(list, crumb);
  const { getActiveResourcesInfo: activeNow = () => [] } = process as Partial<typeof process>;
  const output = outputNames();
  const startedAt = wallNow();
  let lookAt = startedAt + FIRST_LOOK_MS;
  let pause = FIRST_LOOK_MS;
  let lookedAt = startedAt;
  const tellAlive = onlyChanged<AliveRow>((alive) => post({ k: 'alive', at: lookedAt, alive }));
  return {
    list,
    tell: (at, isLast = false) => {
      if (!isLast && (at < lookAt || (!hasBegun() && at < startedAt + LOOK_EVERY_MS))) return;
      lookedAt = at;
      const from = clock();
      const alive = list.rows(without(activeNow(), output));
      const tookMs = clock() - from;
      pause = Math.max(Math.min(2 * pause, LOOK_EVERY_MS), tookMs / LOOK_SHARE);
      lookAt = at + pause;
      tellAlive(alive);
    },
  };
};

/** The runtime lists standard output and standard error once they are written to, although they keep nothing alive. */
const outputNames = (): readonly string[] =>
  [1, 2].flatMap((fd) => {
    try {
      if (isatty(fd)) return ['TTYWrap'];
      const stat = fstatSync(fd);
      return stat.isFIFO() || stat.isSocket() ? ['PipeWrap'] : [];
    } catch {
      return []; // it is closed
    }
  });

const without = (all: readonly string[], some: readonly string[]): readonly string[] => {
  const left = [...all];
  for (const name of some) if (left.includes(name)) left.splice(left.indexOf(name), 1);
  return left;
};

/** What the runtime tells of itself when it is made, in the same turn as the statement that makes it. */
const followChannels = (list: AliveList, crumb: () => number): void => {
  const follow = <T extends object>(channel: string, key: string, nameOf: AliveName<T>): void =>
    subscribe(channel, (message) => {
      const made = (message as Partial<Record<string, T>>)[key];
      if (made !== undefined) list.add(made, crumb(), nameOf);
    });
  follow('tracing:net.server.listen:asyncStart', 'server', serverName);
  follow('net.client.socket', 'socket', socketName);
  follow('child_process', 'process', childName);
  follow('worker_threads', 'worker', workerName(followUnref()));
};

interface WithHandle {
  readonly _handle?: { readonly constructor: { readonly name: string }; readonly hasRef?: () => boolean } | null;
}

const holds = ({ _handle: handle }: WithHandle): boolean => handle?.hasRef?.() === true;

const handleName = ({ _handle: handle }: WithHandle, tcp: string): string =>
  handle?.constructor.name === 'Pipe' ? 'PipeWrap' : tcp;

const serverName: AliveName<Server & WithHandle> = (server) =>
  // One that was closed may listen again.
  holds(server) ? handleName(server, 'TCPServerWrap') : null;

const socketName: AliveName<Socket & WithHandle> = (socket) => {
  if (socket.destroyed) return undefined;
  return holds(socket) ? handleName(socket, 'TCPSocketWrap') : null;
};

const childName: AliveName<ChildProcess & WithHandle> = (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return holds(child) ? 'ProcessWrap' : null;
};

const ENDED = -1;

const workerName =
  (isUnref: (worker: Worker) => boolean): AliveName<Worker> =>
  (worker) => {
    if (worker.threadId === ENDED) return undefined;
    return isUnref(worker) ? null : 'Worker';
  };

/** Of a worker nothing tells whether it still counts. */
const followUnref = (): ((worker: Worker) => boolean) => {
  const quiet = new WeakSet<Worker>();
  const { prototype } = Worker;
  const { ref, unref } = prototype;
  const stand = {
    ref(this: Worker): void {
      quiet.delete(this);
      Reflect.apply(ref, this, []);
    },
    unref(this: Worker): void {
      quiet.add(this);
      Reflect.apply(unref, this, []);
    },
  };
  for (const name of ['ref', 'unref'] as const) {
    const known = Object.getOwnPropertyDescriptor(prototype, name);
    if (known?.writable === true) Object.defineProperty(prototype, name, { ...known, value: stand[name] });
  }
  return (worker) => quiet.has(worker);
};
