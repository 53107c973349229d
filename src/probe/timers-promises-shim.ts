/** `node:timers/promises` for the learner's files: the same functions, whose waits go into the trace. */
import * as promises from 'node:timers/promises';
import { openSpan } from '../kit/recorder.ts';

export * from 'node:timers/promises';

const recorded = async <T>(ms: number | undefined, wait: () => Promise<T>): Promise<T> => {
  const close = openSpan('wait', 'setTimeout', ms ?? 0);
  try {
    return await wait();
  } finally {
    close();
  }
};

const sleep = async <T = void>(
  ms?: number,
  value?: T,
  options?: { readonly signal?: AbortSignal; readonly ref?: boolean },
): Promise<T> => await recorded(ms, async () => await promises.setTimeout(ms, value as T, options as object));

const scheduler = {
  wait: async (ms: number, options?: object): Promise<void> =>
    await recorded(ms, async () => await promises.scheduler.wait(ms, options as never)),
  yield: async (): Promise<void> => await promises.scheduler.yield(),
};

export { scheduler, sleep as setTimeout };
// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export default { ...promises, setTimeout: sleep, scheduler };
