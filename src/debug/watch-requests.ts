import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LaneEvent } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import type { Telling } from './telling.ts';
import { wallNow } from './wall-clock.ts';

interface Told {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const MOST_TOLD = 500;

/** How often it is looked for requests that their clients have given up: of those the runtime tells no end (milliseconds). */
const LOOK_EVERY_MS = 500;

/** Tells of requests to the program's servers that took long, and keeps count of those that are open. */
export const watchRequests = (control: Int32Array, slowMs: number, post: (event: LaneEvent) => void): Telling => {
  const open = new Map<IncomingMessage, { readonly from: number; readonly response: ServerResponse }>();
  let told = 0;
  let lookedAt = 0;
  const end = (request: IncomingMessage): void => {
    if (open.delete(request)) Atomics.sub(control, Control.requests, 1);
  };
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Told;
    open.set(request, { from: wallNow(), response });
    Atomics.add(control, Control.requests, 1);
  });
  subscribe('http.server.response.finish', (message) => {
    const { request } = message as Told;
    const from = open.get(request)?.from;
    end(request);
    if (from === undefined) return;
    const to = wallNow();
    if (to - from < slowMs || told >= MOST_TOLD) return;
    told += 1;
    post({ k: 'request', name: `${request.method ?? 'GET'} ${request.url ?? '/'}`, from, to });
  });
  return {
    tell: (at) => {
      if (at - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = at;
      for (const [request, { response }] of open) if (response.destroyed) end(request);
    },
  };
};
