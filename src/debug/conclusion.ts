import { createRequire } from 'node:module';

/** What it needs to speak takes time to read: only when there is something to be said. */
export const conclusion = (): typeof import('./conclude.ts') =>
  createRequire(import.meta.url)('./debug-conclude.cjs') as typeof import('./conclude.ts');
