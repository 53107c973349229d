import process from 'node:process';
import type { EveryLost, LaneEvent } from '../core/debug/wire.ts';
import type { Crumbs } from '../probe/open-crumbs.ts';
import type { LoadModule } from './load-hooks.ts';
import { onlyChanged, type Telling } from './telling.ts';

export interface TellOptions {
  readonly crumbs: Crumbs;
  readonly isOwn: (url: string) => boolean;
  readonly post: (event: LaneEvent) => void;
  readonly load: LoadModule;
}

/** In milliseconds. */
const TELL_EVERY_MS = 1000;

/** Follows every promise of this thread from here on; what the program's own files are checked for they tell by themselves. */
export const tellEveryPromise = async ({ crumbs, isOwn, post, load }: TellOptions): Promise<Telling> => {
  if ('deno' in process.versions) {
    post({ k: 'blind', key: 'debug.blind.every-promise-deno' });
    return { tell: () => {} };
  }
  const file = new URL('./debug-every-promise.js', import.meta.url).href;
  const { followEveryPromise } = (await load(file)) as typeof import('./every-promise.ts');
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
