// diagnosis: busy-wait
// Then no sleep at all: the program stays awake.
const poll = async (service: number): Promise<number> => {
  const until = Date.now() + 100;
  while (Date.now() < until);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
