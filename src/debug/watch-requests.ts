import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LaneEvent } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { takeOut } from './take-out.ts';
import type { Telling } from './telling.ts';

interface Told {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Open extends Told {
  readonly from: number;
}

export interface RequestsWatched {
  readonly control: Int32Array;
  readonly slowMs: number;
  /** A request begins, or is answered: what has run last is none of what runs now. */
  readonly leaveOwn: () => void;
  readonly post: (event: LaneEvent) => void;
}

const MOST_TOLD = 500;

/** How often it is looked for requests that their clients have given up: of those the runtime tells no end (milliseconds). */
const LOOK_EVERY_MS = 500;

/**
 * Tells of requests to the program's servers that took long, and keeps count of those that are open. It is done for each of them: no closure
 * is made.
 */
export const watchRequests = ({ control, slowMs, leaveOwn, post }: RequestsWatched): Telling => {
  const open: Open[] = [];
  let told = 0;
  let lookedAt = 0;
  const end = (index: number): void => {
    takeOut(open, index);
    control[Control.requests] = open.length; // nobody else writes it
  };
  subscribe('http.server.request.start', (message) => {
    leaveOwn();
    const { request, response } = message as Told;
    open.push({ request, response, from: clock() });
    control[Control.requests] = open.length;
  });
  subscribe('http.server.response.finish', (message) => {
    leaveOwn();
    const { request } = message as Told;
    let index = open.length - 1;
    while (index >= 0 && open[index]?.request !== request) index--;
    const from = open[index]?.from;
    if (from === undefined) return;
    end(index);
    const to = clock();
    if (to - from < slowMs || told >= MOST_TOLD) return;
    told += 1;
    post({ k: 'request', name: `${request.method ?? 'GET'} ${request.url ?? '/'}`, from, to });
  });
  return {
    tell: (at) => {
      if (at - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = at;
      for (let index = open.length - 1; index >= 0; index--) if (open[index]?.response.destroyed === true) end(index);
    },
  };
};
