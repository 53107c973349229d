/** What a worker that was started by hand runs first on Deno: the course's hooks, then the file that was meant. */
import { getEnvironmentData, workerData } from 'node:worker_threads';
import { PRELOAD_KEY } from '../core/ring.ts';
import { FILE_KEY, type HandStarted } from './keys.ts';

// A message that nobody listens for is lost there, and the file that will listen is not loaded yet. The thread's global object
// is what its `parentPort` listens to.
const port = globalThis as unknown as EventTarget;
const early: MessageEvent[] = [];
const keep = (event: Event): void => void early.push(event as MessageEvent);
port.addEventListener('message', keep);

const preload: unknown = getEnvironmentData(PRELOAD_KEY);
if (typeof preload === 'string') await import(preload);
await import((workerData as HandStarted)[FILE_KEY]);

port.removeEventListener('message', keep);
for (const { data, ports } of early) port.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
