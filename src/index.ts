/** What a program of your own imports from async-course. The exercises' kit is `async-course/kit`. */
export { run, type RunOptions } from './debug/run.ts';
export { asyncTimed } from './kit/async-timed.ts';
