/** Loaded into every thread of a learner's process by `--import`: gives the learner's own workers the hooks, and counts them. */
import { getEnvironmentData, isMainThread } from 'node:worker_threads';
import type { HookConfig } from '../core/wire.ts';
import { recordWorker } from '../kit/recorder.ts';
import { openHooks } from './hooks.ts';
import { HOOKS_KEY } from './keys.ts';
import { watchChildren } from './watch-children.ts';

if (!isMainThread) {
  const config = getEnvironmentData(HOOKS_KEY) as HookConfig | undefined;
  if (config !== undefined) {
    openHooks()(config);
    watchChildren();
    recordWorker('worker');
  }
}
