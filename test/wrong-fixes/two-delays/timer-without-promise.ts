// diagnosis: timer-is-no-promise
// fails: no-leftovers, overlap, work-done
// Two plain timers run side by side.
export const main = async (): Promise<[number, number]> => {
  let near = 200;
  let far = 300;
  await setTimeout(() => (near = 200), 200);
  await setTimeout(() => (far = 300), 300);
  return [near, far];
};
