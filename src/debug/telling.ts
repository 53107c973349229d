/** Tells the watchdog something of this thread: to be called often, it tells only now and then, and only what has changed. */
export interface Telling {
  readonly tell: (at: number, isLast?: boolean) => void;
}

/** Hands on what is another value than the last time, as JSON. `false`: it was the same. */
export const onlyChanged = <T>(tell: (value: readonly T[]) => void): ((value: readonly T[]) => boolean) => {
  let told = '[]';
  return (value) => {
    const text = JSON.stringify(value);
    if (text === told) return false;
    told = text;
    tell(value);
    return true;
  };
};
