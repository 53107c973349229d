import { setEnvironmentData } from 'node:worker_threads';
import { openRing, RING_KEY, ringBytes, type Ring } from '../core/ring.ts';

/** The shared memory of this process. Made when this module is loaded, before anything that looks for it. */
export const shared = new SharedArrayBuffer(ringBytes);
export const ring: Ring = openRing(shared);
setEnvironmentData(RING_KEY, shared);
