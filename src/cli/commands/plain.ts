/** The commands that say something and end. */
export * as attempts from './attempts.ts';
export * as check from './check.ts';
export * as demo from './demo.ts';
export * as diff from './diff.ts';
export * as exportWork from './export.ts';
export * as hint from './hint.ts';
export * as importWork from './import.ts';
export * as init from './init.ts';
export * as list from './list.ts';
export * as next from './next.ts';
export * as reset from './reset.ts';
export * as run from './run.ts';
export * as show from './show.ts';
export * as solution from './solution.ts';
export * as status from './status.ts';
export * as watch from './watch.ts';
