// style: a sleep of one’s own around setTimeout
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const poll = async (service: number): Promise<number> => {
  await sleep(100);
  return service;
};

export const main = (): Promise<number[]> => Promise.all([1, 2, 3].map((service) => poll(service)));
