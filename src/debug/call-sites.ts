const { captureStackTrace } = Error;
const keep = (_error: Error, frames: readonly NodeJS.CallSite[]): unknown => frames;
const changed = ['prepareStackTrace', 'stackTraceLimit'] as const;

/** Who called this function, the innermost first. The program may format stacks as it likes: here it is not asked. */
export const callSitesBelow = (below: (...args: never[]) => unknown, most: number): readonly NodeJS.CallSite[] => {
  const before = changed.map((key) => Object.getOwnPropertyDescriptor(Error, key));
  try {
    Error.stackTraceLimit = most;
    // Not assigned: that would tell whoever restores the program's stacks (`restore-sources.ts`) that the program does it by itself now.
    Reflect.defineProperty(Error, 'prepareStackTrace', { value: keep, writable: true, configurable: true });
    const holder: { readonly stack?: readonly NodeJS.CallSite[] } = {};
    captureStackTrace(holder, below);
    const { stack = [] } = holder;
    return Array.isArray(stack) ? stack : [];
  } catch {
    return []; // these properties can be locked
  } finally {
    for (let index = 0; index < changed.length; index++) {
      const [key, own] = [changed[index] as string, before[index]];
      if (own === undefined) Reflect.deleteProperty(Error, key);
      else Reflect.defineProperty(Error, key, own);
    }
  }
};
