/** Heartbeats that are missing for so many pictures are no accident of the moment any more. */
const STILL_AFTER = 3;

/** The spinner of a running program turns with the program's own event loop, so that one sees the loop stand still. */
export interface Pulse {
  readonly beat: (beats: number | null) => void;
  /** The next picture. */
  readonly turn: () => void;
  readonly frame: () => number;
  readonly isStill: () => boolean;
}

export const openPulse = (): Pulse => {
  let beats: number | null = null;
  let seen: number | null = null;
  let missing = 0;
  let frame = 0;
  return {
    beat: (count) => {
      beats = count;
      if (count === null) missing = 0;
    },
    turn: () => {
      // Before the first heartbeat there is no loop yet that could stand still.
      const stands = beats !== null && beats === seen;
      missing = stands ? missing + 1 : 0;
      if (!stands) frame += 1;
      seen = beats;
    },
    frame: () => frame,
    isStill: () => missing >= STILL_AFTER,
  };
};
