/** Begins every name that is put into a file. */
export const OUR_NAME = '__course';
