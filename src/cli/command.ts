import type { Context } from './context.ts';

/** A command does its work and returns the exit code. */
export type Command = (context: Context) => Promise<number>;
