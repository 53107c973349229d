import type { LaneEvent } from '../core/debug/wire.ts';
import type { Crumbs } from '../probe/open-crumbs.ts';
import { onlyChanged, type Telling } from './telling.ts';
import { wallNow } from './wall-clock.ts';

/** What a program has lost is asked for this often, in milliseconds: sooner at first, so that a program that is killed has it told. */
const FIRST_EVERY_MS = 20;
const EVERY_MS = 1000;
/** A program's own first file is loaded by then (milliseconds). */
const LOADED_MS = 10_000;

/** Tells which promises nobody waits for so far, and once that nothing of the program can be seen. */
export const lostTeller = (crumbs: Crumbs, expectsOwn: boolean, post: (event: LaneEvent) => void): Telling => {
  const startedAt = wallNow();
  let saidAt = 0;
  let everyMs = FIRST_EVERY_MS;
  let isBlind = expectsOwn;
  const tellLost = onlyChanged<readonly [number, number]>((lost) => post({ k: 'lost', at: saidAt, lost }));
  return {
    tell: (at, isLast = false) => {
      if (at - saidAt < everyMs && !isLast) return;
      saidAt = at;
      if (isBlind && (isLast || at - startedAt > LOADED_MS)) {
        if (crumbs.L[1] === 0) post({ k: 'blind', key: 'debug.blind.files' });
        isBlind = false;
      }
      if (tellLost(crumbs.lostPromises())) everyMs = Math.min(EVERY_MS, everyMs * 1.5);
    },
  };
};
