/** `getEnvironmentData` key under which the learner's workers find what their load hooks need. */
export const HOOKS_KEY = 'async-course.hooks';
