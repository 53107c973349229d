/** Debug mode's hooks on Node below 22.15, which live on a thread of their own. */
import process from 'node:process';
import { cacheFolder, openInstrumentCache } from './instrument-cache.ts';
import { openInstrumenter, type Instrumenter } from './instrumenter.ts';
import { instrumented, nullIfUnknown, typescriptModule, type HooksThreadData, type Loaded } from './load-hooks.ts';
import { ownFiles } from './own-files.ts';

let instrumenter: Instrumenter | null = null;
let isOwn: (url: string) => boolean = () => false;
/** Somebody else may know better what is to become of TypeScript. */
let others = false;

export const initialize = (data: HooksThreadData): void => {
  instrumenter = openInstrumenter(data, { cache: openInstrumentCache(cacheFolder(process.env), data.cache) });
  isOwn = ownFiles(data.entry);
  others = data.others;
};

export const load = async (
  url: string,
  context: unknown,
  next: (url: string, context: unknown) => Promise<Loaded>,
): Promise<Loaded> => {
  if (instrumenter === null || !isOwn(url)) return await next(url, context);
  const source = typescriptModule(url);
  if (source === null) return instrumented(url, await next(url, context), instrumenter);
  const loaded = others ? await next(url, context).catch(nullIfUnknown) : null;
  if (loaded !== null) return instrumented(url, loaded, instrumenter);
  const plain = await stripHere(source);
  if (plain === null) return await next(url, context);
  const code = instrumenter.instrument(plain, url, 'module') ?? plain;
  return { format: 'module', source: code, shortCircuit: true };
};

/** The engine is large, and most programs need none. */
const stripHere = async (source: string): Promise<string | null> => {
  const engine = new URL('./strip-engine.js', import.meta.url).href;
  const { strip } = (await import(engine)) as { readonly strip: (source: string) => string };
  try {
    return strip(source);
  } catch {
    return null; // the runtime says what is wrong with it
  }
};
