/** `node:timers` and the global `setTimeout` for the learner's files: the same functions, whose waits go into the trace. */
import timers from 'node:timers';
import { promisify } from 'node:util';
import { openSpan } from '../kit/recorder.ts';
import { setTimeout as sleep } from './timers-promises-shim.ts';

const { defineProperty } = Object;
const { setTimeout: start } = timers;
const { apply } = Reflect;

export * from 'node:timers';

const recordingTimeout = (callback: unknown, ms?: number, ...args: unknown[]): NodeJS.Timeout => {
  if (typeof callback !== 'function') return start(callback as () => void, ms); // its own error, from the runtime itself
  const close = openSpan('wait', 'setTimeout', Number(ms) || 0);
  return start(function (this: unknown) {
    close();
    return apply(callback as (...all: unknown[]) => unknown, this, args);
  }, ms);
};
defineProperty(recordingTimeout, 'name', { value: 'setTimeout' });
defineProperty(recordingTimeout, promisify.custom, { value: sleep });

export { recordingTimeout as setTimeout };
// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export default { ...timers, setTimeout: recordingTimeout };
