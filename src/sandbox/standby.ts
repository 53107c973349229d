import { launch, type Launched, type LaunchSpec } from './launch.ts';
import type { RuntimeName } from './runtime.ts';

/**
 * The process for the next run, started before the learner saves: what a runtime needs to start, and the probe to load, is over
 * by then. Only in programs that wait for saves, and only while nothing is measured.
 */
export interface Standby {
  /** Starts one that will fit, unless it waits already. */
  readonly prepare: (runtime: RuntimeName, spec: LaunchSpec) => void;
  /** The one that waits, or a new one. */
  readonly take: (runtime: RuntimeName, spec: LaunchSpec) => Promise<Launched>;
  readonly close: () => Promise<void>;
}

export const openStandby = (start: typeof launch = launch): Standby => {
  let waiting: { readonly key: string; readonly launched: Promise<Launched | null> } | null = null;

  const dismiss = async (): Promise<void> => {
    const found = waiting;
    waiting = null;
    const old = await found?.launched;
    if (!old) return;
    old.kill();
    await old.end;
    await old.remove();
  };

  return {
    prepare: (runtime, spec) => {
      const key = keyOf(runtime, spec);
      if (waiting?.key === key) return;
      const dismissed = dismiss();
      // What fails here is tried again, and said, when it is needed.
      waiting = { key, launched: dismissed.then(async () => await start(runtime, spec)).catch(() => null) };
    },
    take: async (runtime, spec) => {
      const found = waiting?.key === keyOf(runtime, spec) ? waiting : null;
      if (found !== null) waiting = null;
      const launched = await found?.launched;
      if (launched && !launched.hasEnded()) return launched;
      await launched?.remove();
      return await start(runtime, spec);
    },
    close: dismiss,
  };
};

const keyOf = (runtime: RuntimeName, { limits, warm }: LaunchSpec): string =>
  [runtime, limits.memoryMb, ...warm].join(' ');
