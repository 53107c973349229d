import { getEnvironmentData, parentPort, workerData } from 'node:worker_threads';
import { PRELOAD_KEY } from '../core/ring.ts';

// Where `--import` does not reach workers (Deno), the pool brings the course's hooks itself; elsewhere this is a second look at them.
const preload: unknown = getEnvironmentData(PRELOAD_KEY);
if (typeof preload === 'string') await import(preload);

const { url } = workerData as { readonly url: string };
await import(url);
parentPort?.postMessage('ready');
