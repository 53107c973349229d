/** Debug mode, loaded before a program by `-r async-course/debug`: a program of CommonJS begins sooner than by `--import`. */
import { pastLoaders } from './past-loaders.ts';

const { begin } = pastLoaders('./debug-preload.cjs', import.meta.url) as typeof import('./preload.ts');
// A program that looks at what was required finds its own.
delete require.cache[__filename];
// Nobody can wait here; what goes wrong later is seen by nobody, and the program goes on.
begin(async (url) => await import(url))?.catch(() => {});
