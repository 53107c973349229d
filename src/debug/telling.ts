/** Tells the watchdog something of this thread: to be called often, it tells only now and then, and only what has changed. */
export interface Telling {
  readonly tell: (at: number, isLast?: boolean) => void;
}
