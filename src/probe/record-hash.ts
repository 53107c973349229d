import { clock, openSpan, recordSpan } from '../kit/recorder.ts';
import { currentTurn } from '../kit/turn.ts';
import { takeLane } from './lanes.ts';

/** A hash that is calculated on a thread of the runtime's: CPU work, from when it was asked for until it is called to be over. */
export const openHash = (name: string, rounds: number): (() => void) => {
  const { thread, leave } = takeLane();
  const close = openSpan('work', name, rounds, { thread });
  return () => {
    close();
    leave();
  };
};

/** A hash that this thread calculates itself. */
export const hashHere = <T>(name: string, rounds: number, calculate: () => T): T => {
  const turn = currentTurn();
  const startedAt = clock();
  try {
    return calculate();
  } finally {
    recordSpan('work', name, { startedAt, endedAt: clock(), amount: rounds, turn });
  }
};
