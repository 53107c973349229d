import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;
/** Generous: it ends a test that hangs, and judges nothing. */
const PATIENCE_MS = 60_000;

/** Looks again and again until there is something to see. */
export const eventually = async <T>(look: () => T | Promise<T>): Promise<NonNullable<T>> => {
  for (const deadline = performance.now() + PATIENCE_MS; ;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false && seen !== '') return seen;
    if (performance.now() > deadline) throw new Error(`never: ${look.toString()}`);
    await pause(LOOK_AGAIN_MS);
  }
};

/** A file's text as soon as it has one. */
export const written = async (read: () => Promise<string>): Promise<string> =>
  await eventually(async () => await read().catch(() => ''));
