import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { LaneEvent } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import { wallNow } from './wall-clock.ts';

interface Told {
  readonly request: IncomingMessage;
}

const MOST_TOLD = 500;

/** Tells of requests to the program's servers that took long, and keeps count of those that are open. */
export const watchRequests = (control: Int32Array, slowMs: number, post: (event: LaneEvent) => void): void => {
  const open = new WeakMap<IncomingMessage, number>();
  let told = 0;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as Told;
    Atomics.add(control, Control.requests, 1);
    open.set(request, wallNow());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request } = message as Told;
    const from = open.get(request);
    if (from === undefined) return;
    open.delete(request);
    Atomics.sub(control, Control.requests, 1);
    const to = wallNow();
    if (to - from < slowMs || told >= MOST_TOLD) return;
    told += 1;
    post({ k: 'request', name: `${request.method ?? 'GET'} ${request.url ?? '/'}`, from, to });
  });
};
