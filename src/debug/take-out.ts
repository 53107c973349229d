/**
 * Takes one out of a list whose order says nothing: the last one takes its place. Returns that one, if there is such a one.
 * For what comes and goes all the time: a map or a set from which one is taken is made anew by the engine whenever it is nearly empty.
 */
export const takeOut = <T>(list: T[], index: number): T | undefined => {
  const last = list.pop();
  if (last === undefined || index >= list.length) return undefined;
  list[index] = last;
  return last;
};
