/** `getEnvironmentData` key under which the learner's workers find what their load hooks need. */
export const HOOKS_KEY = 'async-course.hooks';

/** Under which a worker that was started by hand is told its file, where that cannot be the first one to be loaded. */
export const FILE_KEY = 'async-course.file';

export interface HandStarted {
  readonly [FILE_KEY]: string;
  /** The learner's own `workerData`. */
  readonly data: unknown;
}
