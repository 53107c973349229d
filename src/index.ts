/** What a program of your own imports from async-course. The exercises' kit is `async-course/kit`. */
export { asyncTimed } from './kit/async-timed.ts';
export { run } from './kit/run.ts';
