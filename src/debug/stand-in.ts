type Callable = (...args: never[]) => unknown;

/** Makes a function pass for the one that it stands for: by name, length and whatever else that one has. */
export const standIn = <F extends Callable>(original: F, stand: F): F => {
  for (const key of Reflect.ownKeys(original)) {
    const own = Reflect.getOwnPropertyDescriptor(original, key);
    if (own !== undefined) Reflect.defineProperty(stand, key, own);
  }
  return stand;
};
