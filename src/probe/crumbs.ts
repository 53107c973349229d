/** The breadcrumbs of one thread of a learner's process: its transformed files import them from here. */
import { getEnvironmentData, isMainThread } from 'node:worker_threads';
import { Control, RING_KEY } from '../core/ring.ts';
import { openCrumbs } from './open-crumbs.ts';
import { workerCrumb } from './worker-crumb.ts';

const shared: unknown = getEnvironmentData(RING_KEY);
const crumbAt = shared instanceof SharedArrayBuffer ? (isMainThread ? Control.crumb : workerCrumb(shared)) : null;

export const { L, a, t, d, b, w, f, begin, lostPromises } = openCrumbs(
  crumbAt === null ? new Int32Array(2) : new Int32Array(shared as SharedArrayBuffer, crumbAt * 4, 2),
);
