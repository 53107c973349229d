const loading = /--(?:experimental-)?(?:import|loader)[= ](\S+)/g;
const ours = /[\\/]debug\.js$|^async-course\/debug$/;

/** Whether options of the runtime name loaders of others: they hand over what they made of a file, and only to a loader. */
export const namesOtherLoaders = (options: string): boolean =>
  [...options.matchAll(loading)].some(([, loaded = '']) => !ours.test(loaded));
