/** Debug mode, loaded before a program by `--import async-course/debug`. */
import { pastLoaders } from './past-loaders.ts';

const { begin } = pastLoaders('./debug-preload.cjs', import.meta.url) as typeof import('./preload.ts');
await begin(async (url) => await import(url));
