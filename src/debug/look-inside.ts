import type { Debugger, Session } from 'node:inspector';
import process from 'node:process';
import type { Caller } from '../core/debug/wire.ts';
import { addressOf } from './file-of.ts';
import { isOurs } from './our-frames.ts';
import { inlineMap, sourceIn } from './source-places.ts';

/** An answer that came later than this after the question tells of what ran next, and not of what held the loop (milliseconds). */
const BELIEVED_MS = 40;
const GIVE_UP_MS = 1000;

/**
 * Where the main thread is right now, from the watchdog's side: the debugger stops it for a moment, wherever it is, and lets it go on.
 * Null where that is not possible, or where the answer cannot be believed (a native call is not interrupted, so what is told then is
 * what came after it). Only for the main thread: no runtime has this for workers.
 */
export const lookInside = async (): Promise<Caller | null> => {
  if ('deno' in process.versions) return null;
  const { Session: Inspector } = await import('node:inspector');
  const session = new Inspector();
  try {
    session.connectToMainThread();
  } catch {
    return null;
  }
  try {
    return await framesOf(session);
  } finally {
    session.disconnect();
  }
};

const framesOf = async (session: Session): Promise<Caller | null> => {
  const scripts = new Map<string, Debugger.ScriptParsedEventDataType>();
  session.on('Debugger.scriptParsed', ({ params }) => {
    scripts.set(params.scriptId, params);
  });
  const paused = new Promise<Debugger.PausedEventDataType | null>((resolve) => {
    session.once('Debugger.paused', ({ params }) => resolve(params));
    setTimeout(() => resolve(null), GIVE_UP_MS);
  });
  await command(session, 'Debugger.enable');
  const askedAt = performance.now();
  void command(session, 'Debugger.pause');
  const found = await paused;
  const tookMs = performance.now() - askedAt;
  if (found === null) return null;
  const frames = found.callFrames.map((frame) => ({
    ...frame,
    url: frame.url || (scripts.get(frame.location.scriptId)?.url ?? ''),
  }));
  await command(session, 'Debugger.resume');
  if (tookMs > BELIEVED_MS) return null;
  // What of the runtime is watched stands below a frame of ours.
  const top = frames.find(({ url }) => url !== '' && !url.startsWith('node:') && !isOurs(url));
  if (top === undefined) return null;
  const { scriptId, lineNumber, columnNumber = 0 } = top.location;
  const place = { url: addressOf(top.url), line: lineNumber + 1, column: columnNumber + 1 };
  const named = { function: top.functionName || null };
  // What was made of a file in memory (by a test runner, say) has its map with it, and nothing of it is on disk.
  const source = sourceIn(inlineMap(scripts.get(scriptId)?.sourceMapURL ?? ''), place);
  if (source === null) return { ...place, ...named };
  const { url, line, column } = source;
  return { url, line, column, ...named, isSource: true };
};

const command = async (session: Session, method: string): Promise<void> =>
  await new Promise((resolve) => session.post(method, () => resolve()));
