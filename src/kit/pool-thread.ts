import { parentPort, workerData } from 'node:worker_threads';

const { url } = workerData as { readonly url: string };
await import(url);
parentPort?.postMessage('ready');
