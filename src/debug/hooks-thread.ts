import process from 'node:process';
import { openCrumbs } from '../probe/open-crumbs.ts';
import { cacheFolder, openInstrumentCache } from './instrument-cache.ts';
import { openInstrumenter, type Instrumenter } from './instrumenter.ts';
import { CRUMBS_NAME } from './keys.ts';
import {
  instrumented,
  nullIfUnknown,
  typescriptModule,
  type HooksThreadData,
  type Loaded,
  type LoadModule,
} from './load-hooks.ts';
import { ownFiles } from './own-files.ts';

type Next = (url: string, context: unknown) => Promise<Loaded>;

export interface ModuleHooks {
  readonly initialize: (data: HooksThreadData) => void;
  readonly load: (url: string, context: unknown, next: Next) => Promise<Loaded>;
}

/** What the runtime asks for each module of the program, on the thread that older ones have for that. */
export const openHooks = (loadModule: LoadModule): ModuleHooks => {
  let instrumenter: Instrumenter | null = null;
  let isOwn: (url: string) => boolean = () => false;
  /** Somebody else may know better what is to become of TypeScript. */
  let others = false;
  return {
    initialize: (data) => {
      // Loaders that come later are loaded here, by way of this one: they have nobody who follows what they do.
      Object.defineProperty(globalThis, Symbol.for(CRUMBS_NAME), { value: openCrumbs(new Int32Array(2)) });
      instrumenter = openInstrumenter(data, { cache: openInstrumentCache(cacheFolder(process.env), data.version) });
      isOwn = ownFiles(data.entry);
      others = data.others;
    },
    load: async (url, context, next) => {
      if (instrumenter === null || !isOwn(url)) return await next(url, context);
      const source = typescriptModule(url);
      if (source === null) return instrumented(url, await next(url, context), instrumenter);
      const loaded = others ? await next(url, context).catch(nullIfUnknown) : null;
      if (loaded !== null) return instrumented(url, loaded, instrumenter);
      const plain = await stripHere(source, loadModule);
      if (plain === null) return await next(url, context);
      const code = instrumenter.instrument(plain, url, 'module') ?? plain;
      return { format: 'module', source: code, shortCircuit: true };
    },
  };
};

/** The engine is large, and most programs need none. */
const stripHere = async (source: string, loadModule: LoadModule): Promise<string | null> => {
  const engine = new URL('./strip-engine.js', import.meta.url).href;
  const { strip } = (await loadModule(engine)) as { readonly strip: (source: string) => string };
  try {
    return strip(source);
  } catch {
    return null; // the runtime says what is wrong with it
  }
};
