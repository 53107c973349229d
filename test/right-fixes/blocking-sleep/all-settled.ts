// style: Promise.allSettled and .then chains
import { delay } from 'async-course/kit';

const poll = (service: number): Promise<number> => delay(100).then(() => service);

export const main = (): Promise<number[]> =>
  Promise.allSettled([poll(1), poll(2), poll(3)]).then((outcomes) =>
    outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
  );
