/** `getEnvironmentData` key: the shared counter that all threads of a process number their marks with. */
export const MARKS_KEY = 'async-course.marks';

/** Name of the global symbol under which CommonJS files find the runtime half of the transform. */
export const CRUMBS_NAME = 'async-course.crumbs';

/** Name of the global symbol under which those who read the crumbs find what they need (`Instrumented`). */
export const INSTRUMENTED_NAME = 'async-course.instrumented';

/** Where a program is while debug mode reads through one of its files: what that takes is not the program's. */
export const READING_CRUMB = -1;

/** In the `workerData` of threads that are debug mode's own. */
export const OWN_THREAD = 'async-course.debug';
