/** Debug mode's hooks on Node below 22.15, which live on a thread of their own. */
import { pastLoaders } from './past-loaders.ts';

const { openHooks } = pastLoaders('./debug-hooks-thread.cjs', import.meta.url) as typeof import('./hooks-thread.ts');
export const { initialize, load } = openHooks(async (url) => await import(url));
