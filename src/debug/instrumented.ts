import path from 'node:path';
import process from 'node:process';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import { Control, RING_KEY, ringBytes } from '../core/ring.ts';
import { openCrumbs, type Crumbs } from '../probe/open-crumbs.ts';
import { cacheFolder, openInstrumentCache } from './instrument-cache.ts';
import { openInstrumenter, type Instrumenter } from './instrumenter.ts';
import { CRUMBS_NAME, INSTRUMENTED_NAME, MARKS_KEY, READING_CRUMB } from './keys.ts';
import { isModule } from './is-module.ts';
import { openLoadHooks, type LoadModule } from './load-hooks.ts';
import { namesOtherLoaders } from './other-loaders.ts';
import { entryFile, ownFiles } from './own-files.ts';
import { restoreSources, type RestoredSources } from './restore-sources.ts';

declare const INSTRUMENTER: string | undefined;
/** Of this build (`build.mjs`); not built, there is none. */
const version = typeof INSTRUMENTER === 'undefined' ? null : INSTRUMENTER;

/** What a thread whose program is instrumented leaves for those who read it. */
export interface Instrumented {
  /** The control words (`core/ring.ts`), among them the crumb. */
  readonly shared: SharedArrayBuffer;
  readonly crumbAt: number;
  /** 0 is the process's main thread; ours have none. */
  readonly thread: number;
  /** Where the places of all marks of the process are written. */
  readonly marksFile: string;
  readonly crumbs: Crumbs;
}

export interface Instrumenting extends Pick<RestoredSources, 'isRestored'> {
  readonly crumbs: Crumbs;
  readonly instrumenter: Instrumenter;
  /** `openLoadHooks` */
  readonly opening: Promise<void> | null;
}

export interface Prepared extends Omit<Instrumented, 'crumbs'> {
  /** The crumb, and behind it what of the program's own files was loaded. */
  readonly words: Int32Array;
  readonly entry: string | null;
  readonly isOwn: (url: string) => boolean;
  /** The file that was started is an ES module: what it imports is loaded before its first statement. */
  readonly isModuleFirst: boolean;
  /** From here on what is loaded gets breadcrumbs and promise checks. */
  readonly instrument: (load: LoadModule) => Instrumenting;
}

/** Gets this thread ready for a program that is instrumented as it is loaded; `folder` takes its marks. */
export const prepareInstrumenting = (folder: string): Prepared => {
  const shared = new SharedArrayBuffer(ringBytes);
  const found: unknown = getEnvironmentData(MARKS_KEY);
  const counter = new Int32Array(found instanceof SharedArrayBuffer ? found : new SharedArrayBuffer(8));
  if (Atomics.load(counter, 0) === 0) Atomics.store(counter, 0, 1); // 0 is: nowhere
  // In the runtime's own count our threads have numbers, too.
  const thread = isMainThread ? 0 : Atomics.add(counter, 1, 1) + 1;
  setEnvironmentData(MARKS_KEY, counter.buffer);
  setEnvironmentData(RING_KEY, shared);
  const entry = entryFile();
  const isOwn = ownFiles(entry);
  const isModuleFirst = entry !== null && isModule(entry);
  const crumbAt = isMainThread ? Control.crumb : Control.workerPlaces;
  const words = new Int32Array(shared, crumbAt * 4, 2);
  const marksFile = path.join(folder, `${process.pid}-marks.jsonl`);
  const instrument: Prepared['instrument'] = (load) => {
    const { remember, isRestored } = restoreSources(new URL('./', import.meta.url).href);
    const crumbsUrl = new URL('./debug-crumbs.js', import.meta.url).href;
    const crumbs = openCrumbs(words);
    crumbs.followPromisesOnly();
    const instrumenter = owningUp(
      openInstrumenter(
        { marksFile, counter, crumbsUrl },
        { remember, cache: openInstrumentCache(cacheFolder(process.env), version) },
      ),
      words,
    );
    const instrumented: Instrumented = { shared, crumbAt, thread, marksFile, crumbs };
    Object.defineProperty(globalThis, Symbol.for(CRUMBS_NAME), { value: crumbs });
    Object.defineProperty(globalThis, Symbol.for(INSTRUMENTED_NAME), { value: instrumented });
    const others = namesOtherLoaders(`${process.env['NODE_OPTIONS'] ?? ''} ${process.execArgv.join(' ')}`);
    const opening = openLoadHooks({
      instrumenter,
      isOwn,
      isModuleFirst,
      load,
      threadData: { marksFile, counter, crumbsUrl, entry, others, version },
    });
    return { crumbs, instrumenter, isRestored, opening };
  };
  return { shared, crumbAt, words, thread, marksFile, entry, isOwn, isModuleFirst, instrument };
};

/** Says while it works that it does, and of a file that it leaves as it is that it was loaded. */
const owningUp = ({ instrument, ...others }: Instrumenter, at: Int32Array): Instrumenter => ({
  ...others,
  instrument: (source, url, format) => {
    const before = Atomics.exchange(at, 0, READING_CRUMB);
    try {
      const code = instrument(source, url, format);
      if (code === null) Atomics.or(at, 1, 1);
      return code;
    } finally {
      Atomics.store(at, 0, before);
    }
  },
});

/** What is known of this thread's program; null where nothing instruments it. */
export const instrumentedHere = (): Instrumented | null => {
  const on = globalThis as unknown as Record<symbol, Instrumented | undefined>;
  return on[Symbol.for(INSTRUMENTED_NAME)] ?? null;
};
