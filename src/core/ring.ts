/**
 * The shared ring: how every thread of a learner's process (main, workers, slow server) hands records to the watchdog.
 * A record is written synchronously into shared memory, so it survives a crash of the thread that wrote it, needs no event
 * loop on either side, and costs about a microsecond. All functions are taken from the globals when this module is loaded,
 * before the learner's code is: nothing is looked up on a global or a prototype afterwards.
 */
const { add, load, store } = Atomics;
const { min } = Math;

/** `getEnvironmentData` key under which workers find the ring. */
export const RING_KEY = 'async-course.ring';

/** `getEnvironmentData` key under which a worker finds the address of what it must load first; there is none without the course. */
export const PRELOAD_KEY = 'async-course.preload';

/** Indices into the control words. */
export const Control = {
  /** Next free sequence number. */
  head: 0,
  /** Pings that the main thread has answered; in debug mode, ticks of its loop. */
  beat: 1,
  /** The watchdog is awake (`Ready`). */
  ready: 2,
  /** The main thread asks for a last batch; the watchdog answers in `flushed`. */
  flush: 3,
  flushed: 4,
  /** Messages that the main thread has posted to the watchdog's port. */
  posted: 5,
  spanId: 6,
  /** Where the main thread is: index of the last mark it passed (`core/marks.ts`). */
  crumb: 7,
  /** 1 once a transformed file was loaded, which writes it beside the crumb, or any crumb was seen. */
  crumbSeen: 8,
  /** Port of the slow server, 0 until it listens. */
  port: 9,
  /** The process may end: the watchdog has written the last batch. */
  closed: 10,
  /** Workers of the learner's code that have asked for a place for their crumb; the first of them got one. */
  workers: 11,
  /** The run has begun: until then the watchdog sleeps, however long the process waits for its file. */
  begun: 12,
  /** Requests to the program's servers that are open (debug mode). */
  requests: 13,
  /** When the loop of the thread ticked last, in milliseconds since its start, and for how long it had waited for a CPU by then (debug mode). */
  tickAt: 14,
  tickQueued: 15,
  /** Which of the runtime's functions that hold the thread is running, by its number (debug mode). */
  syncCall: 16,
  /** 1 where the program's own first file had been loaded by that tick (debug mode). */
  tickLoaded: 17,
  /** The places: `workerPlaces` times `WorkerPlace.words`. */
  workerPlaces: 18,
  count: 66,
} as const;

/** `over` only in debug mode: the program ended before its watchdog was awake, and wrote what there is to say by itself. */
export const Ready = { no: 0, watched: 1, over: 2 } as const;

/** What a worker's place holds. Its crumb and the sign of a loaded file lie as the main thread's do. */
export const WorkerPlace = { crumb: 0, seen: 1, systemId: 2, words: 3 } as const;
export const WORKER_PLACES = (Control.count - Control.workerPlaces) / WorkerPlace.words;

/**
 * What a record says. Numbers 1–15 open a span of the kind at that place in `spanKinds`. `spawn` is the system's part of starting a
 * child process; it becomes no span of the trace, but is taken from the stalls that it met.
 */
export const spanKinds = [
  '',
  'wait',
  'work',
  'request',
  'call',
  'job',
  'block',
  'task',
  'query',
  'child',
  'spawn',
] as const;
export const RecordKind = { close: 16, log: 17, mark: 18, worker: 19, abort: 20 } as const;

const SLOT_BYTES = 96;
const NAME_AT = 40;
const NAME_BYTES = SLOT_BYTES - NAME_AT;
/** 8192 records of 96 bytes: the watchdog empties it every 5 ms, so only a flood overflows; then the loss is counted. */
export const RING_SLOTS = 8192;
const CONTROL_BYTES = Control.count * 4;

export const ringBytes = CONTROL_BYTES + RING_SLOTS * SLOT_BYTES;

export interface RingRecord {
  readonly kind: number;
  readonly thread: number;
  readonly id: number;
  /** Milliseconds on the process's common clock. */
  readonly at: number;
  readonly amount: number;
  readonly name: string;
  /** In which turn of its thread's loop it was written, from 1; 0 where nobody counted. */
  readonly turn: number;
}

export interface Ring {
  readonly control: Int32Array;
  readonly ints: Int32Array;
  readonly floats: Float64Array;
  readonly bytes: Uint8Array;
}

export const openRing = (buffer: SharedArrayBuffer): Ring => ({
  control: new Int32Array(buffer, 0, Control.count),
  ints: new Int32Array(buffer, CONTROL_BYTES),
  floats: new Float64Array(buffer, CONTROL_BYTES),
  bytes: new Uint8Array(buffer, CONTROL_BYTES),
});

/** Writes one record; `encode` writes the name as UTF-8 and says how many bytes it took. */
export const writeRecord = (
  ring: Ring,
  encode: (text: string, into: Uint8Array, at: number, room: number) => number,
  record: RingRecord,
): void => {
  const sequence = add(ring.control, Control.head, 1);
  const slot = ((sequence >>> 0) % RING_SLOTS) * SLOT_BYTES;
  const word = slot >> 2;
  const double = slot >> 3;
  store(ring.ints, word, 0);
  ring.ints[word + 1] = record.kind;
  ring.ints[word + 2] = record.thread;
  ring.ints[word + 3] = record.id;
  ring.floats[double + 2] = record.at;
  ring.floats[double + 3] = record.amount;
  ring.ints[word + 8] = encode(record.name, ring.bytes, slot + NAME_AT, NAME_BYTES);
  ring.ints[word + 9] = record.turn;
  store(ring.ints, word, sequence + 1);
};

export interface RingReader {
  /** Hands every record that is complete to `take`, oldest first. */
  readonly drain: (take: (record: RingRecord) => void) => void;
  /** Records that were overwritten before they could be read. */
  readonly lost: () => number;
}

export const ringReader = (ring: Ring, decode: (bytes: Uint8Array) => string): RingReader => {
  let next = 0;
  let lost = 0;
  return {
    lost: () => lost,
    drain: (take) => {
      const head = load(ring.control, Control.head);
      if (head - next > RING_SLOTS) {
        lost += head - next - RING_SLOTS;
        next = head - RING_SLOTS;
      }
      for (; next < head; next++) {
        const slot = ((next >>> 0) % RING_SLOTS) * SLOT_BYTES;
        const word = slot >> 2;
        const marker = load(ring.ints, word);
        if (marker < next + 1) return; // it is being written; the next round reads it
        if (marker > next + 1) {
          lost += 1;
          continue;
        }
        const length = min(ring.ints[word + 8] ?? 0, NAME_BYTES);
        take({
          kind: ring.ints[word + 1] ?? 0,
          thread: ring.ints[word + 2] ?? 0,
          id: ring.ints[word + 3] ?? 0,
          at: ring.floats[(slot >> 3) + 2] ?? 0,
          amount: ring.floats[(slot >> 3) + 3] ?? 0,
          name: decode(ring.bytes.slice(slot + NAME_AT, slot + NAME_AT + length)),
          turn: ring.ints[word + 9] ?? 0,
        });
      }
    },
  };
};
