/** ES modules of a program in debug mode import from here what it has opened for their thread (`Instrumented`). */
import type { Crumbs } from '../probe/open-crumbs.ts';
import { CRUMBS_NAME } from './keys.ts';

const opened = (globalThis as unknown as Record<symbol, Crumbs>)[Symbol.for(CRUMBS_NAME)] as Crumbs;

export const { L, a, t, d, b, w, f, begin } = opened;
