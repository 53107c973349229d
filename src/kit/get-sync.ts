import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { openSpan } from './recorder.ts';

const { store, wait } = Atomics;

/** A server that says nothing for this long, in milliseconds, is given up. */
const GIVE_UP_MS = 30_000;

interface Client {
  readonly answered: Int32Array;
  readonly port: MessagePort;
}

let client: Client | undefined;

const start = (): Client => {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(new URL('./get-thread.js', import.meta.url), {
    workerData: { answered, port: port2 },
    transferList: [port2],
    execArgv: [],
  });
  thread.unref();
  port1.unref();
  return { answered, port: port1 };
};

/**
 * A blocking HTTP client: the thread stands still until the answer is there. What `requests.get` is in Python.
 * @returns the body as text
 * @throws Error when the server cannot be reached, answers with a status of 400 or more, or says nothing for 30 s
 */
export const getSync = (url: string | URL): string => {
  const close = openSpan('block', 'getSync');
  try {
    client ??= start();
    const { answered, port } = client;
    store(answered, 0, 0);
    port.postMessage(String(url));
    if (wait(answered, 0, 0, GIVE_UP_MS) === 'timed-out')
      throw new Error(`GET ${String(url)}: no answer for ${GIVE_UP_MS} ms`);
    const reply = receiveMessageOnPort(port)?.message as
      | { readonly body?: string; readonly error?: string }
      | undefined;
    if (reply?.body === undefined) throw new Error(`GET ${String(url)}: ${reply?.error ?? 'no answer'}`);
    return reply.body;
  } finally {
    close();
  }
};
