const { setImmediate: soon } = globalThis;

let turn = 1;
let counting = false;
let asked = false;

/**
 * In which turn of the loop this thread is, from 1, counted while somebody asks. The number is exact on a machine that
 * is ever so busy, and no microtask, `nextTick` or blocking call moves it on: a callback of the check phase is called once in each
 * turn, and only then. While turns are asked for, the next callback is already in the queue before anything that the program puts
 * there; it keeps no process alive, and it stops after a turn in which nobody asked.
 */
export const currentTurn = (): number => {
  asked = true;
  if (!counting) count();
  return turn;
};

const count = (): void => {
  counting = true;
  const callback = soon(next);
  callback.unref();
};

const next = (): void => {
  turn += 1;
  counting = false;
  if (asked) count();
  asked = false;
};
