import { get } from 'node:http';
import { workerData, type MessagePort } from 'node:worker_threads';

const { answered, port } = workerData as { readonly answered: Int32Array; readonly port: MessagePort };

const reply = (message: { readonly body: string } | { readonly error: string }): void => {
  port.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
};

port.on('message', (url: string) => {
  try {
    const request = get(url, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        reply((response.statusCode ?? 500) < 400 ? { body } : { error: `status ${response.statusCode}` }),
      );
    });
    request.on('error', (error) => reply({ error: error.message }));
  } catch (error) {
    reply({ error: error instanceof Error ? error.message : 'not an address' });
  }
});
