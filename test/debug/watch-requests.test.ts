import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { LaneEvent } from '../../src/core/debug/wire.ts';
import { Control } from '../../src/core/ring.ts';
import { watchRequests } from '../../src/debug/watch-requests.ts';

/** A server that answers `/` and nothing else, and what is told of it. */
const watched = async (context: TestContext) => {
  const control = new Int32Array(new SharedArrayBuffer(4 * Control.count));
  const told: LaneEvent[] = [];
  let left = 0;
  const { tell } = watchRequests({
    control,
    slowMs: 0,
    leaveOwn: () => void (left += 1),
    post: (event) => told.push(event),
  });
  const server = createServer((asked, response) => {
    if (asked.url === '/') response.end('here');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    open: () => control[Control.requests],
    left: () => left,
    told,
    tell,
    server,
    ask: (path: string): ClientRequest => request({ host: '127.0.0.1', port, path, agent: false }).end(),
  };
};

test('a request is open until it is answered, and is told with its name', async (context) => {
  const { open, left, told, ask } = await watched(context);
  const [response] = (await once(ask('/'), 'response')) as [NodeJS.ReadableStream];
  response.resume();
  await once(response, 'end');
  assert.equal(open(), 0);
  assert.equal(left(), 2, 'when it began, and when it was answered');
  assert.deepEqual(
    told.map((event) => (event.k === 'request' ? event.name : event.k)),
    ['GET /'],
  );
});

test('one that its client gives up is not open for ever', async (context) => {
  const { open, told, tell, server, ask } = await watched(context);
  const asked = ask('/never');
  asked.on('error', () => {});
  const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
  tell(1000);
  assert.equal(open(), 1, 'it may still be answered');
  asked.destroy();
  await once(response, 'close');
  tell(1100);
  assert.equal(open(), 1, 'not looked for so soon');
  tell(2000);
  assert.equal(open(), 0);
  assert.deepEqual(told, []);
});
