// diagnosis: still-blocking
// fails: overlap, work-done, not-blocked
// Atomics.wait sleeps without the kit, at the level of the system.
const poll = async (service: number): Promise<number> => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
