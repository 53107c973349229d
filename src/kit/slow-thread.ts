import { createServer } from 'node:http';
import { workerData } from 'node:worker_threads';
import { Control } from '../core/ring.ts';
import { openSpan } from './recorder.ts';

const { listening } = workerData as { readonly listening: Int32Array };

/** Goods of the shop, the same for everyone: whoever got the right answer can be told by it. */
const item = (id: number): object => ({ id, name: `item ${id}`, price: ((id * 7919) % 900) + 100 });

/** Numbers from here on are old ones: the answer has the new number, so that only who has read it knows it. */
const OLD_NUMBERS = 1000;
const newNumber = (id: number): number => id % OLD_NUMBERS;

/** Small numbers lie far away, large ones near: so answers do not come in the order of the questions, which nobody may count on. */
const SHELF_MS = 30;
const shelfMs = (id: number): number => (id < 300 ? SHELF_MS : id < 600 ? 0 : -SHELF_MS);

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const ms = Math.min(Math.max(Number(url.searchParams.get('ms')) || 0, 0), 60_000);
  const id = newNumber(Number(url.searchParams.get('id')) || 0);
  const waitMs = id > 0 && ms > SHELF_MS ? ms + shelfMs(id) : ms;
  const name = url.pathname + url.search.replace(/([?&])ms=\d+&?/, '$1').replace(/[?&]$/, '');
  const close = openSpan('request', name, ms);
  response.on('close', () => close()); // a client that went away
  setTimeout(() => {
    if (response.destroyed) return;
    close(); // before the answer leaves: whoever has it must find the request over, however late this thread gets a CPU again
    const found = url.pathname === '/item' || url.pathname === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? item(id) : { error: 'no such path' }));
  }, waitMs);
});

// Port 0: the system picks a free one, so two courses side by side never collide.
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') return;
  Atomics.store(listening, Control.port, address.port);
  Atomics.notify(listening, Control.port);
});
