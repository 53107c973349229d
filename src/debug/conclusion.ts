import { createRequire } from 'node:module';

/** From the built files beside this one. What it needs to speak takes time to read: only when there is something to be said. */
export const conclusion = (beside: string | URL = import.meta.url): typeof import('./conclude.ts') =>
  createRequire(beside)('./debug-conclude.cjs') as typeof import('./conclude.ts');
