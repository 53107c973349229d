import process from 'node:process';
import type { EveryLost, LaneEvent } from '../core/debug/wire.ts';
import type { Crumbs } from '../probe/open-crumbs.ts';
import { pastLoaders } from './past-loaders.ts';
import { onlyChanged, type Telling } from './telling.ts';

/** In milliseconds. */
const TELL_EVERY_MS = 1000;

/** Follows every promise of this thread from here on; what the program's own files are checked for they tell by themselves. */
export const tellEveryPromise = (
  crumbs: Crumbs,
  isOwn: (url: string) => boolean,
  post: (event: LaneEvent) => void,
): Telling => {
  if ('deno' in process.versions) {
    post({ k: 'blind', key: 'debug.blind.every-promise-deno' });
    return { tell: () => {} };
  }
  const { followEveryPromise } = pastLoaders(
    './debug-every-promise.cjs',
    import.meta.url,
  ) as typeof import('./every-promise.ts');
  const { lost, leave } = followEveryPromise((url) => url.startsWith('file:'));
  crumbs.onWatched(leave);
  let toldAt = 0;
  const tellLost = onlyChanged<EveryLost>((all) => post({ k: 'every-lost', at: toldAt, lost: all }));
  return {
    tell: (at, isLast = false) => {
      if (!isLast && at - toldAt < TELL_EVERY_MS) return;
      toldAt = at;
      tellLost(lost(isLast).map((each) => ({ ...each, isOwn: isOwn(each.url) })));
    },
  };
};
