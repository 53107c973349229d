// diagnosis: timer-is-no-promise
// fails: no-leftovers, overlap, work-done
// setTimeout waits without blocking, so await it.
const poll = async (service: number): Promise<number> => {
  await setTimeout(() => {}, 100);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
