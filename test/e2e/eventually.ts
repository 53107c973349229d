import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;

/** Looks again and again until there is something to see; a test that never sees it is ended by its runner. */
export const eventually = async <T>(look: () => T | Promise<T>): Promise<NonNullable<T>> => {
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false && seen !== '') return seen;
    await pause(LOOK_AGAIN_MS);
  }
};

/** A file's text as soon as it has one. */
export const written = async (read: () => Promise<string>): Promise<string> =>
  await eventually(async () => await read().catch(() => ''));
